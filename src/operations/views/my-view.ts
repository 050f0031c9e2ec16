import type { ViewId } from "#okr/ids.ts";
import type { SavedView } from "#okr/saved-view.ts";
import { findView } from "#store/views.ts";
import type { Reading } from "../context.ts";
import { refuseMissing } from "../subjects.ts";

/** A view of whoever asks, removed or not. Other people's views are as if they were not there. */
export const getMyView = async (
  { open, caller }: Reading,
  id: ViewId,
): Promise<{ readonly view: SavedView; readonly isRemoved: boolean }> =>
  (await findView(open, caller.personId, id)) ?? refuseMissing("view", id);
