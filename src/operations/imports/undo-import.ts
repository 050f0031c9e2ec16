import { mayAdminister } from "#okr/access.ts";
import { hasCheckIns } from "#store/check-ins.ts";
import { findImport, markImportUndone } from "#store/imports.ts";
import type { Added } from "#store/imports.ts";
import { findInitiative, updateInitiative } from "#store/initiatives.ts";
import { findKeyResult, listKeyResultsOf, updateKeyResult } from "#store/key-results.ts";
import { findObjective, updateObjective } from "#store/objectives.ts";
import { findTeam, isTeamInUse, updateTeam } from "#store/teams.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write, Writing } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getOpenCycle, refuseMissing } from "../subjects.ts";
import { toImportView } from "./import-view.ts";

/** What nobody has touched since it was imported still has the version it came with. */
const imported = 1;

async function removeAdded(at: Writing, added: Added): Promise<void> {
  const inUse = (): never =>
    refuse(
      "import-in-use",
      "Some of what was imported has been changed, removed or checked in since. Nothing was removed; remove what you do not need by hand.",
    );
  if (added.keyResults.length > 0 && (await hasCheckIns(at.open, added.keyResults))) inUse();
  const keyResultIds = new Set(added.keyResults);
  if ((await listKeyResultsOf(at.open, added.objectives)).some((one) => !keyResultIds.has(one.id))) inUse();
  const removedAt = { removedAt: at.at };
  for (const id of added.initiatives) {
    const found = await findInitiative(at.open, id);
    if (found?.initiative.version !== imported || !(await updateInitiative(at.open, found.initiative, removedAt)))
      inUse();
  }
  for (const id of added.keyResults) {
    const found = await findKeyResult(at.open, id);
    if (found?.keyResult.version !== imported || !(await updateKeyResult(at.open, found.keyResult, removedAt))) inUse();
  }
  for (const id of added.objectives) {
    const found = await findObjective(at.open, id);
    if (found) await getOpenCycle(at, found.objective.cycleId);
    if (found?.objective.version !== imported || !(await updateObjective(at.open, found.objective, removedAt))) inUse();
  }
  // Teams that others have begun to use stay: they are theirs now.
  for (const id of added.teams.toReversed()) {
    const found = await findTeam(at.open, id);
    if (found && !found.isRemoved && !(await isTeamInUse(at.open, id)))
      await updateTeam(at.open, found.team, removedAt);
  }
}

export const undoImport: Write<"imports", "undo"> = async (at, { importId }) => {
  await lockWorkspace(at.open);
  const before = (await findImport(at.open, importId)) ?? refuseMissing("import", importId);
  if (before.personId !== at.caller.personId && !mayAdminister(at.caller))
    refuse("not-allowed", "Only the person who imported this, owners and admins can undo it. Nothing was changed.");
  if (before.isUndone) refuse("import-already-undone", "This import was undone before. Nothing was changed.");
  await removeAdded(at, before.added);
  await markImportUndone(at.open, importId, at.at);
  const after = { ...before, isUndone: true };
  at.record("import.undone", { kind: "import", id: importId }, toImportView(before), {
    ...toImportView(after),
    ids: before.added,
  });
  return toImportView(after);
};
