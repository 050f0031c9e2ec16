import { calibrationOf } from "#okr/forecast/calibration.ts";
import { judgedCheckIns } from "#okr/forecast/judged-check-ins.ts";
import type { CycleId } from "#okr/ids.ts";
import type { KeyResult } from "#okr/key-result.ts";
import { listCycles } from "#store/cycles.ts";
import { listPlanVersions } from "#store/plan-versions.ts";
import type { Reading } from "../context.ts";
import { getCycle } from "../subjects.ts";

/** The calibration of the key results that count, in one cycle or in all of them. */
export async function calibrate(
  at: Reading,
  cycleId: CycleId | undefined,
  counts: (keyResult: KeyResult) => boolean = () => true,
) {
  const cycles = cycleId === undefined ? await listCycles(at.open) : [await getCycle(at, cycleId)];
  const all = [];
  for (const { id } of cycles) all.push(...judgedCheckIns(await listPlanVersions(at.open, id), at.today));
  const own = all.filter(({ keyResult }) => counts(keyResult));
  const { confidence, likelihood, ...rest } = calibrationOf(own.flatMap(({ judged }) => judged));
  return { keyResults: own.length, ...rest, confidence: [...confidence], likelihood: [...likelihood] };
}
