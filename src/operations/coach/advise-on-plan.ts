import { listKeptFindings } from "#store/kept-findings.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { getCycle, getTeam } from "../subjects.ts";
import { getPlanFindings, sortedByKept } from "./plan-findings.ts";

export const adviseOnPlan: Read<"coach", "plan"> = async (at, { cycleId, teamId, severity }) => {
  const { revision } = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  if (teamId) await getTeam(at, teamId);
  const all = await getPlanFindings(at, cycle, teamId);
  const { findings } = sortedByKept(all, await listKeptFindings(at.open, cycleId));
  return {
    revision,
    findings: findings.filter((one) => severity === undefined || one.severity === severity),
    kept: all.length - findings.length,
  };
};
