import { findInitiative, updateInitiative } from "#store/initiatives.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getInitiative, getTeam, mustEdit, refuseMissing, revise } from "../subjects.ts";

export const restoreInitiative: Write<"initiatives", "restore"> = async (at, { initiativeId }) => {
  const { initiative, isRemoved } =
    (await findInitiative(at.open, initiativeId)) ?? refuseMissing("initiative", initiativeId);
  mustEdit(at, initiative);
  if (!isRemoved) refuse("not-removed", "This initiative is not removed. Nothing was changed.");
  await getTeam(at, initiative.teamId);
  const update = () => updateInitiative(at.open, initiative, { removedAt: null });
  return revise(at, {
    kind: "initiative",
    operation: "initiative.restored",
    before: initiative,
    update,
    reread: () => getInitiative(at, initiativeId),
  });
};
