import { canFollow } from "#okr/check-in-value.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import type { Participant } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { isOtherTarget } from "#okr/target-change.ts";
import { listKeyResultsOf } from "#store/key-results.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getActivePerson, getObjective, getTeam } from "../subjects.ts";

/** Refuses dates that leave the cycle, or a due date before the start. */
export function mustFitCycle(cycle: Cycle, startsOn: string, dueOn: string): void {
  if (startsOn < cycle.startsOn || dueOn > lastDayOf(cycle))
    refuse(
      "date-outside-cycle",
      `${cycle.name} runs from ${cycle.startsOn} to ${lastDayOf(cycle)}. Choose dates inside it; nothing was changed.`,
    );
  if (startsOn > dueOn)
    refuse("date-outside-cycle", "A key result is due on or after the day it starts. Nothing was changed.");
}

/** Refuses a fixed share that, with the others of the objective, exceeds 100%. */
export async function mustLeaveShares(
  at: Reading,
  objectiveId: ObjectiveId,
  share: number | null,
  except?: KeyResultId,
): Promise<void> {
  if (share === null) return;
  // Two people who fix shares at the same moment go one after the other.
  await lockWorkspace(at.open);
  const others = (await listKeyResultsOf(at.open, [objectiveId])).filter((one) => one.id !== except);
  const taken = others.reduce((sum, one) => sum + (one.share ?? 0), 0);
  const [held, left] = [taken, 100 - taken].map((percent) => Number(percent.toFixed(6)));
  if (share > (left ?? 0))
    refuse("shares-over-100", `The other key results hold ${held}%, so at most ${left}% is left. Nothing was changed.`);
}

/** Refuses to count a key result under objectives that are not here, twice under one, or again under its home. */
export async function mustShareSoundly(
  at: Reading,
  homeId: ObjectiveId,
  alsoUnder: readonly ObjectiveId[],
): Promise<void> {
  if (new Set([homeId, ...alsoUnder]).size <= alsoUnder.length)
    refuse(
      "invalid-input",
      "alsoUnder: name each objective once, and not the one the key result is at home in. Nothing was changed.",
    );
  for (const other of alsoUnder) await getObjective(at, other);
}

/** Refuses participants who are not here. */
export async function mustKnowParticipants(at: Reading, participants: readonly Participant[]): Promise<void> {
  for (const { personId, teamId } of participants) {
    if (personId) await getActivePerson(at, personId);
    if (teamId) await getTeam(at, teamId);
  }
}

/** Refuses a measure that earlier check-ins mean nothing under, and another target without saying why. */
export function mustFollow(before: Measure, after: Measure, reason: string | undefined): void {
  if (!canFollow(before, after))
    refuse(
      "value-does-not-fit",
      "The check-ins so far do not fit this kind of measure. Add a new key result instead; nothing was changed.",
    );
  if (!reason && isOtherTarget(before, after))
    refuse(
      "reason-needed",
      "There are check-ins against the target so far: say why it changes (targetReason). Nothing was changed.",
    );
}

/** A key result as permission sees it. */
export const ownedBy = (keyResult: {
  ownerId: PersonId | null;
  teamId: TeamId;
  participants: readonly Participant[];
}) => ({
  ownerId: keyResult.ownerId,
  teamId: keyResult.teamId,
  participantIds: keyResult.participants.flatMap((one) => (one.personId ? [one.personId] : [])),
});
