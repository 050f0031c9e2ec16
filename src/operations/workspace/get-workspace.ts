import { getWorkspace as findWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";

export const getWorkspace: Read<"workspace", "get"> = (at) => findWorkspace(at.open);
