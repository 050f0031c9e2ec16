import { listPeople as findPeople } from "#store/people.ts";
import type { Read } from "../context.ts";

export const listPeople: Read<"people", "list"> = async (at) => ({ people: await findPeople(at.open) });
