import type { WorkspaceId } from "#okr/ids.ts";
import type { Uuid } from "#lib/ids.ts";
import { toUuid } from "#lib/ids.ts";

declare const belonging: unique symbol;

/** Proof that the asker belongs to a workspace. Every query takes one first; only sign-in, set-up and jobs make one. */
export type WorkspaceScope = {
  readonly workspaceId: WorkspaceId;
  readonly workspace: Uuid;
  readonly [belonging]: true;
};

/** Vouches that whoever asks belongs to this workspace. Call it only after having looked. */
export const scopeOf = (workspaceId: WorkspaceId): WorkspaceScope =>
  ({ workspaceId, workspace: toUuid(workspaceId) }) as WorkspaceScope;
