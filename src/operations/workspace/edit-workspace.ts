import { getWorkspace, updateWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, revise } from "../subjects.ts";

export const editWorkspace: Write<"workspace", "edit"> = async (at, change) => {
  mustAdminister(at);
  const before = await getWorkspace(at.open);
  const { onTrackWithin = before.onTrackWithin, atRiskWithin = before.atRiskWithin } = change;
  if (atRiskWithin < onTrackWithin)
    refuse("invalid-input", "At risk begins where on track ends, so its bound cannot be smaller. Nothing was changed.");
  return revise(at, "workspace", "workspace.edited", before, () => updateWorkspace(at.open, before.version, change), () => getWorkspace(at.open));
};
