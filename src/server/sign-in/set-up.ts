import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import type { Joining } from "#operations/set-up/join-workspace.ts";

export type SetUpPerson = { readonly personId: PersonId; readonly name: string; readonly email: string };
export type SetUpWorkspace = { readonly workspaceId: WorkspaceId; readonly personId: PersonId };

/** What sign-in has others do, because it makes workspaces and memberships and writes in their journals. */
export type SetUp = {
  /** Makes a workspace that the person, who is there already, owns. */
  readonly createWorkspace: (person: SetUpPerson, name: string) => Promise<SetUpWorkspace>;
  /** Makes the example company, or finds it, and says as whom to look at it. */
  readonly createExample: () => Promise<SetUpWorkspace>;
  /**
   * In one transaction: marks the invitation accepted if it is still open, adds or restores the membership and the
   * place in the team, and journals it. Says what stood in the way instead of throwing.
   */
  readonly joinWorkspace: (joining: Joining) => Promise<"joined" | "already-a-member" | "invitation-closed">;
};
