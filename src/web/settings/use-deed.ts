import { useState } from "react";
import { problemOf } from "#client/client.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { showToast } from "#web/ui/toast-line.ts";

/** Does one thing on the server, says what came of it, and brings the page up to date. */
export function useDeed() {
  const store = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string>();
  async function run(deed: () => Promise<unknown>, said?: string, undo?: () => void): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    setSentence(undefined);
    try {
      await deed();
      await store.catchUp();
      if (said) showToast({ text: said, undo });
      return true;
    } catch (error) {
      setSentence(problemOf(error).sentence);
      // What refused may be something that changed meanwhile.
      void store.catchUp();
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, sentence, run };
}
