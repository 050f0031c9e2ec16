import type { Samples } from "./samples.ts";
import { plan } from "./world.ts";

export const importSamples: Samples["imports"] = {
  preview: async ({ fresh }) => ({ input: { document: plan(fresh("Be known")), fileName: "okrs.md" } }),
  list: async () => ({ input: {} }),
  apply: async ({ acme, ann, cycle, fresh }) => {
    const document = plan(fresh("Be known"));
    const { objectives } = await ann.imports.preview({ document });
    const input = {
      document,
      fileName: "okrs.md",
      cycleId: cycle.id,
      teamId: acme.product.id,
      cycles: [{ name: "Q7", cycleId: cycle.id }],
      addTeams: true,
    };
    return { input: { ...input, objectives: structuredClone(objectives) as never } };
  },
  undo: async ({ acme, ann, cycle, fresh }) => {
    const applied = await ann.imports.apply({
      document: plan(fresh("Be known")),
      cycleId: cycle.id,
      teamId: acme.product.id,
    });
    return { input: { importId: applied.id } };
  },
};
