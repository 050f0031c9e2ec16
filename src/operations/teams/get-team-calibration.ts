import { teamsUnder } from "#okr/team.ts";
import { listTeams } from "#store/teams.ts";
import type { Read } from "../context.ts";
import { calibrate } from "../cycles/calibrate.ts";
import { getTeam } from "../subjects.ts";

export const getTeamCalibration: Read<"teams", "calibration"> = async (at, { teamId, cycleId }) => {
  await getTeam(at, teamId);
  const own = teamsUnder(await listTeams(at.open), teamId);
  return calibrate(at, cycleId, (keyResult) => own.has(keyResult.teamId));
};
