import { findInitiative, updateInitiative } from "#store/initiatives.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustEdit, refuseMissing, retire } from "../subjects.ts";

export const removeInitiative: Write<"initiatives", "remove"> = async (at, { initiativeId }) => {
  const { initiative, isRemoved } =
    (await findInitiative(at.open, initiativeId)) ?? refuseMissing("initiative", initiativeId);
  mustEdit(at, initiative);
  if (isRemoved) refuse("already-removed", "This initiative was removed before. Nothing was changed.");
  const reread = async () =>
    (await findInitiative(at.open, initiativeId))?.initiative ?? refuseMissing("initiative", initiativeId);
  return retire(at, {
    kind: "initiative",
    operation: "initiative.removed",
    before: initiative,
    update: () => updateInitiative(at.open, initiative, { removedAt: at.at }),
    reread,
  });
};
