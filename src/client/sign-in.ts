import { ORPCError } from "@orpc/contract";
import type { Role } from "#okr/access.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";

/** Who is asking, and what there is to enter. */
export type SignInState = {
  /** No workspace exists yet but the example. */
  readonly isFirstRun: boolean;
  /** The first run needs the code that was printed when Ladder started. */
  readonly needsSetUpCode: boolean;
  readonly person: { readonly id: PersonId; readonly name: string; readonly email: string | null } | null;
  readonly workspaces: readonly {
    readonly id: WorkspaceId;
    readonly name: string;
    readonly role: Role;
    readonly isExample: boolean;
  }[];
};

/** What an invitation link opens. */
export type InvitationOffer = {
  readonly workspaceName: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly hasAccount: boolean;
};

export type FirstRun =
  | {
      readonly name: string;
      readonly email: string;
      readonly password: string;
      readonly workspaceName: string;
      readonly setUpCode?: string;
    }
  | { readonly explore: true; readonly setUpCode?: string };

type Problem = { readonly word?: string; readonly detail?: string; readonly title?: string };

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/sign-in/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const problem = (answer ?? {}) as Problem;
  throw new ORPCError(problem.word ?? "failed", {
    status: response.status,
    message: problem.detail ?? problem.title ?? `Ladder answered with ${response.status}.`,
  });
}

/** Signing in and out, from a page of the same origin: the cookie does the rest. Refusals read with `problemOf`. */
export const signIn = {
  state: () => ask<SignInState>("GET", "state"),
  firstRun: (input: FirstRun) => ask<{ readonly workspaceId: WorkspaceId }>("POST", "first-run", input),
  enter: (input: { readonly email: string; readonly password: string }) => ask<unknown>("POST", "session", input),
  leave: () => ask<unknown>("DELETE", "session"),
  changePassword: (input: { readonly current: string; readonly next: string }) =>
    ask<unknown>("POST", "password", input),
  invitation: (token: string) => ask<InvitationOffer>("GET", `invitation?token=${encodeURIComponent(token)}`),
  accept: (input: { readonly token: string; readonly name?: string; readonly password: string }) =>
    ask<{ readonly workspaceId?: WorkspaceId }>("POST", "invitation", input),
};
