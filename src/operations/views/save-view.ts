import { insertView } from "#store/views.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getTeam } from "../subjects.ts";

export const saveView: Write<"views", "save"> = async (at, { name, filter }) => {
  if (filter.teamId) await getTeam(at, filter.teamId);
  if (filter.ownerId) await getActivePerson(at, filter.ownerId);
  const view = { id: at.newId("view"), name, filter, version: 1 };
  await insertView(at.open, { ...view, personId: at.caller.personId }, at.at);
  at.record("view.saved", { kind: "view", id: view.id }, null, view);
  return view;
};
