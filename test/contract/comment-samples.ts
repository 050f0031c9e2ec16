import type { Samples } from "./samples.ts";

export const commentSamples: Samples["comments"] = {
  list: async ({ ann, newComment }) => {
    const { subject } = await newComment();
    await ann.comments.add({ subjectId: subject.id, text: "And one more." });
    const { nextCursor } = await ann.comments.list({ subjectId: subject.id, limit: 1 });
    return { input: { subjectId: subject.id, limit: 1, cursor: nextCursor ?? "" } };
  },
  mentioningMe: async ({ ann, newComment }) => {
    await newComment();
    await newComment();
    const { nextCursor } = await ann.comments.mentioningMe({ limit: 1 });
    return { input: { limit: 1, cursor: nextCursor ?? "" } };
  },
  add: async ({ newCheckIn, fresh }) => ({ input: { subjectId: (await newCheckIn()).id, text: fresh("Thanks") } }),
  edit: async ({ newComment, fresh }) => {
    const { id, version } = await newComment();
    return { input: { commentId: id, text: fresh("On second thoughts") }, version };
  },
  remove: async ({ newComment }) => {
    const { id, version } = await newComment();
    return { input: { commentId: id }, version };
  },
  restore: async ({ ann, newComment }) => {
    const { id, version } = await newComment();
    await ann.comments.remove({ commentId: id }, { ifMatch: version });
    return { input: { commentId: id } };
  },
};
