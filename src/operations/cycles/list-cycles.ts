import { listCycles as findCycles } from "#store/cycles.ts";
import type { Read } from "../context.ts";

export const listCycles: Read<"cycles", "list"> = async (at) => ({ cycles: await findCycles(at.open) });
