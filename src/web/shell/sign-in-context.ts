import { createContext } from "react";
import { signIn } from "#client/sign-in.ts";
import type { SignInState } from "#client/sign-in.ts";

/** Who is signed in here, as the page knew it when it was entered. */
export const SignInContext = createContext<SignInState | null>(null);

let known: Promise<SignInState> | null = null;

/** Who is signed in; asked once, until it is forgotten. */
export function signInState(): Promise<SignInState> {
  known ??= signIn.state().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** To be called after signing in or out. */
export function forgetSignIn(): void {
  known = null;
}
