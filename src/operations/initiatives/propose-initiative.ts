import { insertInitiative } from "#store/initiatives.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getInitiative, getTeam, mustEdit } from "../subjects.ts";
import { mustBetSoundly, mustSayWhy } from "./initiative-rules.ts";

export const proposeInitiative: Write<"initiatives", "propose"> = async (
  at,
  { ownerId = at.caller.personId, ...input },
) => {
  await getTeam(at, input.teamId);
  mustEdit(at, { teamId: input.teamId });
  mustSayWhy(input.state, input.reason);
  if (ownerId) await getActivePerson(at, ownerId);
  await mustBetSoundly(at, input.bets);
  const id = at.newId("initiative");
  await insertInitiative(at.open, { ...input, id, ownerId }, at.at);
  const initiative = await getInitiative(at, id);
  at.record("initiative.proposed", { kind: "initiative", id }, null, initiative);
  return initiative;
};
