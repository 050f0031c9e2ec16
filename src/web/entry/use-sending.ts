import { useState } from "react";
import { problemOf } from "#client/client.ts";
import { forgetSignIn } from "#web/shell/sign-in-context.ts";

/** Sends a form of the entry pages; afterwards the page begins anew, as whoever is signed in then. */
export function useSending() {
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string>();
  async function send(ask: () => Promise<unknown>, goTo: string): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setSentence(undefined);
    try {
      await ask();
      await forgetSignIn();
      location.assign(goTo);
    } catch (error) {
      setSentence(problemOf(error).sentence);
      setBusy(false);
    }
  }
  return { isBusy, sentence, send };
}

/** The text of a form's field. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** A password as it was typed, spaces and all. */
export const secretOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
