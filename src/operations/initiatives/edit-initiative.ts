import { updateInitiative } from "#store/initiatives.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getActivePerson, getInitiative, getTeam, mustEdit, revise } from "../subjects.ts";
import { mustBetSoundly, mustSayWhy } from "./initiative-rules.ts";

export const editInitiative: Write<"initiatives", "edit"> = async (at, { initiativeId, ...change }) => {
  const before = await getInitiative(at, initiativeId);
  mustEdit(at, before);
  if (change.teamId && change.teamId !== before.teamId) {
    await getTeam(at, change.teamId);
    mustEdit(at, { teamId: change.teamId });
  }
  if (change.ownerId) await getActivePerson(at, change.ownerId);
  if (change.bets) await mustBetSoundly(at, change.bets);
  const { startsOn = before.startsOn, endsOn = before.endsOn, state = before.state, reason = before.reason } = change;
  if (startsOn && endsOn && startsOn > endsOn)
    refuse("invalid-input", "endsOn: it ends on or after the day it starts. Nothing was changed.");
  mustSayWhy(state, reason);
  const operation = state === before.state ? "initiative.edited" : `initiative.${state}`;
  return revise(at, {
    kind: "initiative",
    operation,
    before,
    update: () => updateInitiative(at.open, before, change),
    reread: () => getInitiative(at, initiativeId),
  });
};
