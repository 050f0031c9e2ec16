import { checkInValueOf } from "#okr/check-in-value.ts";
import { amendWithinHours } from "#okr/check-in.ts";
import { updateCheckIn } from "#store/check-ins.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getKeyResult, getOpenCycleOf, revise } from "../subjects.ts";
import { getCheckIn } from "./get-check-in.ts";

export const amendCheckIn: Write<"checkIns", "amend"> = async (
  at,
  { checkInId, confidence, note, blocker, ...reported },
) => {
  const before = await getCheckIn(at, checkInId);
  if (before.personId !== at.caller.personId)
    refuse(
      "not-allowed",
      "Only the person who made a check-in can correct it. Nothing was changed; record a new one instead.",
    );
  const ageHours = Temporal.Instant.from(before.recordedAt).until(at.now).total("hours");
  if (ageHours > amendWithinHours)
    refuse(
      "too-late-to-amend",
      "A check-in can be corrected for a day. Nothing was changed; record a new one instead.",
    );
  const keyResult = await getKeyResult(at, before.keyResultId);
  await getOpenCycleOf(at, keyResult.objectiveId);
  const isNewValue = Object.values(reported).some((part) => part !== undefined);
  const value: ReturnType<typeof checkInValueOf> | Record<never, never> = isNewValue
    ? checkInValueOf(keyResult.measure, reported)
    : {};
  if ("problem" in value) return refuse("value-does-not-fit", `${value.problem} Nothing was changed.`);
  const change = {
    ...value,
    ...(confidence && { confidence }),
    ...(note !== undefined && { note }),
    ...(blocker !== undefined && { blocker }),
  };
  return revise(at, {
    kind: "check-in",
    operation: "check-in.amended",
    before,
    update: () => updateCheckIn(at.open, before, change),
    reread: () => getCheckIn(at, checkInId),
  });
};
