import { checkInValueOf } from "#okr/check-in-value.ts";
import type { Reported } from "#okr/check-in-value.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { KeyResult } from "#okr/key-result.ts";
import { insertCheckIn } from "#store/check-ins.ts";
import { findNewestPoint } from "#store/metric-points.ts";
import type { Reading, Write } from "../context.ts";
import { ownedBy } from "../key-results/key-result-rules.ts";
import { refuse } from "../refusal.ts";
import { getKeyResult, getOpenCycleOf, mustEdit } from "../subjects.ts";

/** What a person reports; where they leave the number out and there is a metric, what that says on the day. */
async function reportedOrRead(
  at: Reading,
  { metricId }: KeyResult,
  reported: Reported,
  day: string,
): Promise<Reported> {
  const isGiven = Object.values(reported).some((part) => part !== undefined);
  return isGiven || !metricId ? reported : { value: (await findNewestPoint(at.open, metricId, day))?.value };
}

export const recordCheckIn: Write<"checkIns", "record"> = async (
  at,
  { keyResultId, confidence, note, blocker, on, ...reported },
) => {
  const keyResult = await getKeyResult(at, keyResultId);
  mustEdit(at, ownedBy(keyResult));
  const cycle = await getOpenCycleOf(at, keyResult.objectiveId);
  const day = on ?? (at.today < cycle.endsBefore ? at.today : lastDayOf(cycle));
  // Somewhere it is tomorrow already.
  const latest = Temporal.PlainDate.from(at.today).add({ days: 1 }).toString();
  if (day < cycle.startsOn || day >= cycle.endsBefore || day > latest)
    refuse(
      "date-outside-cycle",
      `A check-in of ${cycle.name} is dated from ${cycle.startsOn} on and not in the future. Nothing was changed.`,
    );
  const value = checkInValueOf(keyResult.measure, await reportedOrRead(at, keyResult, reported, day));
  if ("problem" in value) return refuse("value-does-not-fit", `${value.problem} Nothing was changed.`);
  const checkIn = {
    id: at.newId("check-in"),
    keyResultId,
    personId: at.caller.personId,
    on: day,
    ...value,
    confidence,
    note,
    blocker,
    recordedAt: at.at,
  };
  await insertCheckIn(at.open, checkIn);
  const recorded = { ...checkIn, version: 1 };
  at.record("check-in.recorded", { kind: "check-in", id: checkIn.id }, null, recorded);
  return recorded;
};
