import { updateView } from "#store/views.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { retire } from "../subjects.ts";
import { getMyView } from "./my-view.ts";

export const removeView: Write<"views", "remove"> = async (at, { viewId }) => {
  const { view, isRemoved } = await getMyView(at, viewId);
  if (isRemoved) refuse("already-removed", "This view was removed before. Nothing was changed.");
  return retire(at, {
    kind: "view",
    operation: "view.removed",
    before: view,
    update: () => updateView(at.open, view, { removedAt: at.at }),
    reread: async () => (await getMyView(at, viewId)).view,
  });
};
