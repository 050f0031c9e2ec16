import type { Samples } from "./samples.ts";

type Verbs = "askForSignOff" | "signOff" | "sendBack" | "returnToDraft";

export const signOffSamples: Pick<Samples["objectives"], Verbs> = {
  askForSignOff: async ({ acme, newObjective }) => {
    const { id, version } = await newObjective();
    return { input: { objectiveId: id, of: acme.people.omar }, version };
  },
  signOff: async ({ newObjective }) => {
    const { id, version } = await newObjective();
    return { input: { objectiveId: id }, version };
  },
  sendBack: async ({ newObjective }) => {
    const { id, version } = await newObjective();
    return { input: { objectiveId: id, note: "Say whose trust you mean." }, version };
  },
  returnToDraft: async ({ acme, ann, newObjective }) => {
    const { id, version } = await newObjective();
    const asked = await ann.objectives.askForSignOff({ objectiveId: id, of: acme.people.omar }, { ifMatch: version });
    return { input: { objectiveId: id }, version: asked.version };
  },
};
