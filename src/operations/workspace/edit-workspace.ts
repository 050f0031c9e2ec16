import { getWorkspace, lockWorkspace, updateWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, revise } from "../subjects.ts";

export const editWorkspace: Write<"workspace", "edit"> = async (at, change) => {
  mustAdminister(at);
  await lockWorkspace(at.open);
  const before = await getWorkspace(at.open);
  const { onTrackWithin = before.onTrackWithin, atRiskWithin = before.atRiskWithin } = change;
  if (atRiskWithin < onTrackWithin)
    refuse("invalid-input", "At risk begins where on track ends, so its bound cannot be smaller. Nothing was changed.");
  // Locked, so the next revision is the one this change takes.
  const reread = async () => ({ ...(await getWorkspace(at.open)), revision: before.revision + 1 });
  return revise(at, {
    kind: "workspace",
    operation: "workspace.edited",
    before,
    update: () => updateWorkspace(at.open, before.version, change),
    reread,
  });
};
