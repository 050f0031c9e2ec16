import { createContext } from "react";
import { isAway, problemOf } from "#client/client.ts";
import { signIn } from "#client/sign-in.ts";
import type { SignInState } from "#client/sign-in.ts";
import type { KeptWorkspace } from "#web/offline/kept-workspace.ts";
import { localToday } from "#web/words/dates.ts";

/** Who is signed in here, as the page knew it when it was entered. */
export const SignInContext = createContext<SignInState | null>(null);

let known: Promise<SignInState> | null = null;

// Needed where nobody answers, and when someone comes or goes.
const keptWorkspace = () => import("#web/offline/kept-workspace.ts");

/** Who is signed in; asked once, until it is forgotten. Where nobody answers it is who was here last. */
export function signInState(): Promise<SignInState> {
  known ??= signIn.state().catch(async (error: unknown) => {
    known = null;
    const kept = isAway(problemOf(error)) ? await lastWorkspace() : undefined;
    if (kept) return kept.signedIn;
    throw error;
  });
  return known;
}

/** The workspace that was seen last, where this browser has kept it. */
export async function lastWorkspace(): Promise<KeptWorkspace | undefined> {
  try {
    return await (await keptWorkspace()).findWorkspace(localToday());
  } catch {
    // A browser may keep nothing.
    return undefined;
  }
}

/** To be called after signing in or out: nothing of the person before stays in this browser. */
export async function forgetSignIn(): Promise<void> {
  known = null;
  try {
    await (await keptWorkspace()).forgetWorkspace();
  } catch {
    // What was never kept need not be forgotten.
  }
}
