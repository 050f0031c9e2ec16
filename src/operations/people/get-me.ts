import { findPerson, listTeamIdsOf } from "#store/people.ts";
import type { Read } from "../context.ts";
import { refuseMissing } from "../subjects.ts";

export const getMe: Read<"people", "me"> = async (at) => ({
  person: (await findPerson(at.open, at.caller.personId)) ?? refuseMissing("person", at.caller.personId),
  teamIds: await listTeamIdsOf(at.open, at.caller.personId),
  access: at.caller.access,
});
