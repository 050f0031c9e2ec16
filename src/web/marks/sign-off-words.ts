import type { Cycle } from "#okr/cycle.ts";
import type { SignOff } from "#okr/sign-off.ts";
import { dayInWords } from "#okr/words.ts";

/** What a row says of an objective's sign-off: nothing once it is agreed on, or while nobody plans any more. */
export function signOffWord(signOff: SignOff | null | undefined, cycle: Pick<Cycle, "state">): string | null {
  if (!signOff) return cycle.state === "draft" || cycle.state === "planning" ? "Draft" : null;
  if (signOff.state === "asked") return "Waits for sign-off";
  return signOff.state === "sent-back" ? "Sent back" : null;
}

/** Where an objective stands on the way to being agreed on, as a sentence: "Waits for Rita Sand to sign it off." */
export function signOffSentence(
  signOff: SignOff | null | undefined,
  { nameOf, today, me }: { readonly nameOf: (id: string) => string; readonly today: string; readonly me?: string },
): string {
  if (!signOff) return "A draft. Nobody has been asked to sign it off.";
  if (signOff.state === "asked")
    return signOff.of === me
      ? `${nameOf(signOff.by)} asks you to sign it off.`
      : `Waits for ${nameOf(signOff.of)} to sign it off.`;
  const who = signOff.by === me ? "you" : nameOf(signOff.by);
  const answer = `by ${who}, ${dayInWords(signOff.on, today)}`;
  return signOff.state === "signed-off" ? `Signed off ${answer}.` : `Sent back ${answer}: “${signOff.note}”`;
}
