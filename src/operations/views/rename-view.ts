import { updateView } from "#store/views.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { revise } from "../subjects.ts";
import { getMyView } from "./my-view.ts";

export const renameView: Write<"views", "rename"> = async (at, { viewId, name }) => {
  const { view, isRemoved } = await getMyView(at, viewId);
  if (isRemoved) refuse("not-found", "This view was removed. Restore it first; nothing was changed.");
  return revise(at, {
    kind: "view",
    operation: "view.renamed",
    before: view,
    update: () => updateView(at.open, view, { name }),
    reread: async () => (await getMyView(at, viewId)).view,
  });
};
