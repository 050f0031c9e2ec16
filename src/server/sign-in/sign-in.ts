import type { Hono } from "hono";
import type { WorkspaceId } from "#okr/ids.ts";
import { createCallerCache } from "./caller-cache.ts";
import { createCallerOf } from "./callers.ts";
import type { CallerOf } from "./callers.ts";
import type { Trust } from "./origin.ts";
import { createPasswords } from "./passwords.ts";
import type { Passwords } from "./passwords.ts";
import { signInRoutes } from "./routes.ts";
import type { SetUp } from "./set-up.ts";
import type { Surroundings } from "./surroundings.ts";

export type SignInOptions = Surroundings &
  SetUp &
  Partial<Trust> & {
    /** Hears, in sentences without secrets, what the operator should know. */
    readonly log: (sentence: string) => void;
    /** Printed at start; whoever sets Ladder up from another machine must know it. */
    readonly setUpCode: string;
    /** People reach Ladder by a public URL or through a proxy, so that asking from this machine proves nothing. */
    readonly isPublic?: boolean;
    readonly passwords?: Passwords;
  };

export type SignIn = {
  /** To be mounted at `/sign-in`. */
  readonly routes: Hono;
  readonly callerOf: CallerOf;
  /** To be called when memberships, teams or keys of a workspace changed, here or in another process. */
  readonly forget: (workspaceId: WorkspaceId) => void;
};

/** Who is there: passwords, sessions, invitations, API keys, and the one place that tells a request's caller. */
export function createSignIn(options: SignInOptions): SignIn {
  const { clock, random, trustProxy = false, isPublic = false, passwords = createPasswords(random) } = options;
  const cache = createCallerCache(() => clock.now().epochMilliseconds);
  return {
    routes: signInRoutes({ ...options, trustProxy, isPublic, passwords, cache }),
    callerOf: createCallerOf(options, cache, { trustProxy }),
    forget: cache.forgetWorkspace,
  };
}
