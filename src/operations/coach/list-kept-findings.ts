import { listKeptFindings as listKept } from "#store/kept-findings.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { getCycle } from "../subjects.ts";
import { getPlanFindings, sortedByKept } from "./plan-findings.ts";

export const listKeptFindings: Read<"coach", "kept"> = async (at, { cycleId }) => {
  const { revision } = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const kept = await listKept(at.open, cycleId);
  const { unused } = sortedByKept(await getPlanFindings(at, cycle), kept);
  return { revision, keptFindings: kept.map((one) => ({ ...one, isUsed: !unused.has(one) })) };
};
