import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import type { HostParts } from "../host.ts";

export async function createExample(_parts: HostParts): Promise<{ workspaceId: WorkspaceId; personId: PersonId }> {
  throw new Error("The example company is not built yet.");
}
