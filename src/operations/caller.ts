import type { Role } from "#okr/access.ts";
import type { PersonId, TeamId } from "#okr/ids.ts";
import type { Through } from "#store/activity.ts";
import type { WorkspaceScope } from "#store/scope.ts";

/** Who is asking, in which workspace, with what rights. Only sign-in makes one. */
export type Caller = {
  readonly scope: WorkspaceScope;
  readonly personId: PersonId;
  readonly role: Role;
  /** The person's teams and all teams under them. */
  readonly teamIds: ReadonlySet<TeamId>;
  readonly access: "full" | "read-only";
  /** Through what the request came in; recorded with everything it changes. */
  readonly through: Through;
};
