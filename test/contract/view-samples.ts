import type { Samples } from "./samples.ts";

export const viewSamples: Samples["views"] = {
  list: async () => ({ input: {} }),
  save: async ({ acme, fresh }) => ({
    input: {
      name: fresh("View"),
      filter: {
        by: "owner",
        teamId: acme.product.id,
        ownerId: acme.people.maya,
        confidence: "not-started",
        ownership: "influenced",
        slipping: true,
        words: "win rate",
        initiatives: false,
      },
    },
  }),
  rename: async ({ newView, fresh }) => {
    const { id, version } = await newView();
    return { input: { viewId: id, name: fresh("View") }, version };
  },
  remove: async ({ newView }) => {
    const { id, version } = await newView();
    return { input: { viewId: id }, version };
  },
  restore: async ({ ann, newView }) => {
    const { id, version } = await newView();
    await ann.views.remove({ viewId: id }, { ifMatch: version });
    return { input: { viewId: id } };
  },
};
