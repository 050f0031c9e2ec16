import type { Samples } from "./samples.ts";

const nothing = async () => ({ input: {} });

/** Samples of what gives advice: the Coach, the library and drafted strategies. */
export const adviceSamples: Pick<Samples, "coach" | "library" | "strategy"> = {
  coach: {
    statement: async () => ({
      input: { text: "Launch V1 of the API by June 26", slot: "key-result", context: "Be easy to build with" },
    }),
    plan: async ({ cycle, newObjective }) => {
      const { teamId } = await newObjective();
      return { input: { cycleId: cycle.id, teamId, severity: "hint" } };
    },
    rules: nothing,
    outcome: async ({ cycle }) => ({
      input: { text: "Launch V1 of the API by June 26", context: "Be easy to build with", cycleId: cycle.id },
    }),
    keep: async ({ fresh, newKeyResult }) => ({
      input: { subjectId: (await newKeyResult()).id, rule: "key-result-is-not-a-project", text: fresh("Ship it") },
    }),
    unkeep: async ({ ann, newObjective }) => {
      const subjectId = (await newObjective()).id;
      return { input: { keptFindingId: (await ann.coach.keep({ subjectId, rule: "objective-is-short" })).id } };
    },
    kept: async ({ cycle }) => ({ input: { cycleId: cycle.id } }),
  },
  library: {
    metrics: async () => ({
      input: { text: "Win more deals", function: "product-marketing", area: "revenue", limit: 3 },
    }),
    templates: async () => ({
      input: { function: "product-marketing", stage: "growth", focus: "acquisition,revenue", limit: 3 },
    }),
    focus: nothing,
  },
  strategy: {
    draft: async () => ({
      input: {
        goal: "Win more deals against Northbeam",
        function: "product-marketing",
        stage: "growth",
        focus: ["acquisition", "revenue"],
        influence: [{ metric: "win-rate", ownership: "influenced" }],
        useModel: false,
      },
    }),
  },
};
