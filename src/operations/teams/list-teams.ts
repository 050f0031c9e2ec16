import { listTeams as findTeams } from "#store/teams.ts";
import type { Read } from "../context.ts";

export const listTeams: Read<"teams", "list"> = async (at) => ({ teams: await findTeams(at.open) });
