import { updateView } from "#store/views.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { revise } from "../subjects.ts";
import { getMyView } from "./my-view.ts";

export const restoreView: Write<"views", "restore"> = async (at, { viewId }) => {
  const { view, isRemoved } = await getMyView(at, viewId);
  if (!isRemoved) refuse("not-removed", "This view is not removed. Nothing was changed.");
  return revise(at, {
    kind: "view",
    operation: "view.restored",
    before: view,
    update: () => updateView(at.open, view, { removedAt: null }),
    reread: async () => (await getMyView(at, viewId)).view,
  });
};
