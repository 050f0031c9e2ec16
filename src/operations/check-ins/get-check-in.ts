import type { CheckIn } from "#okr/check-in.ts";
import type { CheckInId } from "#okr/ids.ts";
import { findCheckIn } from "#store/check-ins.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";
import { refuseMissing } from "../subjects.ts";

/** A check-in that stands. */
export async function getCheckIn(at: Reading, id: CheckInId): Promise<CheckIn> {
  const found = (await findCheckIn(at.open, id)) ?? refuseMissing("check-in", id);
  return found.isWithdrawn ? refuse("not-found", "This check-in was withdrawn. Nothing was changed.") : found.checkIn;
}
