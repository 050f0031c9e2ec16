import type { Samples } from "./samples.ts";

export const metricSamples: Samples["metrics"] = {
  list: async ({ acme, ann, newMetric }) => {
    await newMetric();
    await newMetric();
    const { nextCursor } = await ann.metrics.list({ limit: 1 });
    return { input: { teamId: acme.product.id, limit: 1, cursor: nextCursor ?? "" } };
  },
  get: async ({ ann, newMetric }) => {
    const { id } = await newMetric();
    await ann.metrics.recordPoints({ metricId: id, points: [{ on: "2025-01-06", value: 12.5 }] });
    return { input: { metricId: id, from: "2025-01-01", to: "2025-12-31" } };
  },
  forecast: async ({ ann, newMetric }) => {
    const { id } = await newMetric();
    const days = ["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27"];
    await ann.metrics.recordPoints({ metricId: id, points: days.map((on, at) => ({ on, value: 12 + (at % 3) })) });
    return { input: { metricId: id } };
  },
  create: async ({ acme, fresh }) => ({
    input: {
      teamId: acme.marketing.id,
      ownerId: acme.people.maya,
      name: fresh("Metric"),
      definition: "Trials that pay within 30 days.",
      formula: "paid / started",
      unit: { kind: "percent", decimals: 1 },
      goodDirection: "down",
      timing: "lead",
      cadence: "monthly",
      source: "Billing",
      isNorthStar: true,
      stage: "revenue",
      bands: { weak: 12, strong: 5 },
    },
  }),
  edit: async ({ acme, fresh, newMetric }) => {
    const { id, version } = await newMetric();
    return {
      input: {
        metricId: id,
        teamId: acme.marketing.id,
        ownerId: acme.people.omar,
        name: fresh("Metric"),
        definition: "Hours until the first answer.",
        formula: "median",
        unit: { kind: "duration", label: "hours" },
        goodDirection: "down",
        timing: "lead",
        cadence: "daily",
        source: "The help desk",
        isNorthStar: true,
        stage: "retention",
        bands: { weak: 8, strong: 2 },
      },
      version,
    };
  },
  recordPoints: async ({ newMetric }) => ({
    input: {
      metricId: (await newMetric()).id,
      points: [
        { on: "2025-01-13", value: 13 },
        { on: "2025-01-06", value: 12.5 },
      ],
    },
  }),
  removePoint: async ({ ann, newMetric }) => {
    const { id } = await newMetric();
    await ann.metrics.recordPoints({ metricId: id, points: [{ on: "2025-01-06", value: 12.5 }] });
    return { input: { metricId: id, on: "2025-01-06" } };
  },
  remove: async ({ newMetric }) => {
    const { id, version } = await newMetric();
    return { input: { metricId: id }, version };
  },
  restore: async ({ ann, newMetric }) => {
    const { id, version } = await newMetric();
    await ann.metrics.remove({ metricId: id }, { ifMatch: version });
    return { input: { metricId: id } };
  },
};
