import type { Bet, InitiativeState } from "#okr/initiative.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getKeyResult } from "../subjects.ts";

/** Refuses bets on key results that are not there, two bets on one, and a low that is above its high. */
export async function mustBetSoundly(at: Reading, bets: readonly Bet[]): Promise<void> {
  if (new Set(bets.map((bet) => bet.keyResultId)).size < bets.length)
    refuse("invalid-input", "bets: bet on each key result once. Nothing was changed.");
  for (const bet of bets) {
    await getKeyResult(at, bet.keyResultId);
    if (bet.low !== null && bet.high !== null && bet.low > bet.high)
      refuse("invalid-input", "bets: the low end of a bet cannot be above its high end. Nothing was changed.");
  }
}

/** Refuses to stop something without a reason: it is what others learn from. */
export function mustSayWhy(state: InitiativeState, reason: string): void {
  if (state === "stopped" && reason === "")
    refuse("invalid-input", "reason: say in a sentence why it is stopped. Nothing was changed.");
}
