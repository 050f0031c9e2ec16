import { listViews as findViews } from "#store/views.ts";
import type { Read } from "../context.ts";

export const listViews: Read<"views", "list"> = async ({ open, caller }) => ({
  views: await findViews(open, caller.personId),
});
