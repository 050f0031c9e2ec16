import type { Asked } from "#contract/index.ts";
import { commentSamples } from "./comment-samples.ts";
import { metricSamples } from "./metric-samples.ts";
import { adviceSamples } from "./advice-samples.ts";
import { importSamples } from "./import-samples.ts";
import { signOffSamples } from "./sign-off-samples.ts";
import { viewSamples } from "./view-samples.ts";
import type { World } from "./world.ts";

/** What a caller sends so that an operation succeeds, with the version they saw where it asks for one. */
export type Sample<Input = unknown> = { readonly input: Input; readonly version?: number };

/**
 * For each operation of the contract, something nobody has used yet for it to act on, and an input that uses every
 * field. An operation without a sample does not compile, and fails the driver.
 */
export type Samples = {
  readonly [Noun in keyof Asked]: {
    readonly [Verb in keyof Asked[Noun]]: (at: World) => Promise<Sample<Asked[Noun][Verb]>>;
  };
};

const nothing = async () => ({ input: {} });

export const samples: Samples = {
  workspace: {
    get: nothing,
    calibration: async ({ acme }) => ({ input: { cycleId: acme.cycle.id } }),
    edit: async ({ ann, fresh }) => ({
      input: { name: fresh("Acme"), onTrackWithin: 12, atRiskWithin: 30 },
      version: (await ann.workspace.get({})).version,
    }),
  },
  people: {
    list: nothing,
    me: nothing,
    edit: async ({ newPerson, fresh }) => ({
      input: { personId: await newPerson(), name: fresh("Renamed"), title: fresh("Title"), role: "admin" },
      version: 1,
    }),
    remove: async ({ newPerson }) => ({ input: { personId: await newPerson() }, version: 1 }),
  },
  invitations: {
    list: nothing,
    send: async ({ acme, fresh }) => ({
      input: { email: `${fresh("new").replace(" ", "")}@acme.example`, role: "viewer", teamId: acme.product.id },
    }),
    revoke: async ({ ann, fresh }) => {
      const sent = await ann.invitations.send({ email: `${fresh("gone").replace(" ", "")}@acme.example` });
      return { input: { invitationId: sent.id } };
    },
  },
  apiKeys: {
    list: nothing,
    create: async ({ fresh }) => ({ input: { name: fresh("Key"), access: "full" } }),
    revoke: async ({ ann, fresh }) => ({ input: { apiKeyId: (await ann.apiKeys.create({ name: fresh("Key") })).id } }),
  },
  teams: {
    list: nothing,
    explain: async ({ acme, cycle }) => ({ input: { teamId: acme.companyId, cycleId: cycle.id } }),
    calibration: async ({ acme }) => ({ input: { teamId: acme.companyId, cycleId: acme.cycle.id } }),
    create: async ({ acme, fresh }) => ({
      input: { parentId: acme.product.id, name: fresh("Team"), function: "design", leadId: acme.people.ben },
    }),
    edit: async ({ acme, newTeam, fresh }) => {
      const team = await newTeam();
      const input = {
        name: fresh("Team"),
        function: "brand",
        leadId: acme.people.maya,
        parentId: acme.marketing.id,
        position: 3,
      } as const;
      return { input: { teamId: team.id, ...input }, version: team.version };
    },
    addMember: async ({ acme, newTeam }) => ({ input: { teamId: (await newTeam()).id, personId: acme.people.omar } }),
    removeMember: async ({ acme, ann, newTeam }) => {
      const team = await newTeam();
      await ann.teams.addMember({ teamId: team.id, personId: acme.people.omar });
      return { input: { teamId: team.id, personId: acme.people.omar } };
    },
    remove: async ({ newTeam }) => {
      const team = await newTeam();
      return { input: { teamId: team.id }, version: team.version };
    },
    restore: async ({ ann, newTeam }) => {
      const team = await newTeam();
      await ann.teams.remove({ teamId: team.id }, { ifMatch: team.version });
      return { input: { teamId: team.id } };
    },
  },
  cycles: {
    list: nothing,
    create: async ({ fresh }) => ({
      input: {
        name: fresh("Cycle"),
        kind: "half",
        startsOn: "2031-01-01",
        endsBefore: "2031-07-01",
        state: "planning",
      },
    }),
    edit: async ({ newCycle, fresh }) => {
      const { id, version } = await newCycle();
      return {
        input: { cycleId: id, name: fresh("Cycle"), startsOn: "2021-01-01", endsBefore: "2998-01-01" },
        version,
      };
    },
    changeState: async ({ newCycle }) => {
      const { id, version } = await newCycle();
      return { input: { cycleId: id, state: "review" }, version };
    },
    remove: async ({ newCycle }) => {
      const { id, version } = await newCycle();
      return { input: { cycleId: id }, version };
    },
  },
  plan: {
    get: async ({ cycle }) => ({ input: { cycleId: cycle.id, on: "2021-06-30" } }),
    numbers: async ({ cycle }) => ({ input: { cycleId: cycle.id, on: "2021-06-30" } }),
    history: async ({ acme }) => ({ input: { cycleId: acme.cycle.id } }),
  },
  objectives: {
    list: async ({ cycle, acme, newObjective, ann }) => {
      await newObjective();
      await newObjective();
      const { nextCursor } = await ann.objectives.list({ cycleId: cycle.id, limit: 1 });
      return {
        input: {
          cycleId: cycle.id,
          teamId: acme.product.id,
          waitingFor: acme.people.omar,
          limit: 1,
          cursor: nextCursor ?? "",
        },
      };
    },
    get: async ({ newObjective }) => ({ input: { objectiveId: (await newObjective()).id } }),
    explain: async ({ newObjective }) => ({ input: { objectiveId: (await newObjective()).id } }),
    propose: async ({ cycle, acme, fresh, newObjective, newKeyResult }) => ({
      input: {
        cycleId: cycle.id,
        teamId: acme.marketing.id,
        title: fresh("Objective"),
        description: "Why it matters.",
        ownerId: acme.people.maya,
        supports: [
          { kind: "objective", id: (await newObjective()).id },
          { kind: "key-result", id: (await newKeyResult()).id },
        ],
      },
    }),
    edit: async ({ acme, fresh, newObjective }) => {
      const { id, version } = await newObjective();
      return {
        input: {
          objectiveId: id,
          title: fresh("Objective"),
          description: "New.",
          ownerId: acme.people.omar,
          rollUp: "both",
        },
        version,
      };
    },
    align: async ({ newObjective, newKeyResult }) => {
      const { id, version } = await newObjective();
      const supports = [
        { kind: "objective", id: (await newObjective()).id },
        { kind: "key-result", id: (await newKeyResult()).id },
      ] as const;
      return { input: { objectiveId: id, supports: [...supports] }, version };
    },
    move: async ({ acme, newObjective, newCycle }) => {
      const { id, version } = await newObjective();
      return {
        input: { objectiveId: id, teamId: acme.marketing.id, cycleId: (await newCycle()).id, position: 0 },
        version,
      };
    },
    ...signOffSamples,
    remove: async ({ newObjective }) => {
      const { id, version } = await newObjective();
      return { input: { objectiveId: id }, version };
    },
    restore: async ({ ann, newObjective }) => {
      const { id, version } = await newObjective();
      await ann.objectives.remove({ objectiveId: id }, { ifMatch: version });
      return { input: { objectiveId: id } };
    },
  },
  keyResults: {
    get: async ({ newCheckIn }) => ({ input: { keyResultId: (await newCheckIn()).keyResultId } }),
    forecast: async ({ newCheckIn }) => ({ input: { keyResultId: (await newCheckIn()).keyResultId } }),
    explain: async ({ newCheckIn }) => ({ input: { keyResultId: (await newCheckIn()).keyResultId } }),
    history: async ({ newCheckIn }) => ({ input: { keyResultId: (await newCheckIn()).keyResultId } }),
    add: async ({ acme, fresh, newObjective, newMetric }) => ({
      input: {
        objectiveId: (await newObjective()).id,
        title: fresh("Key result"),
        measure: { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 12.5, target: null },
        pace: { shape: "after", from: "2025-01-01" },
        startsOn: "2021-01-01",
        dueOn: "2030-01-01",
        ownerId: acme.people.ben,
        teamId: acme.marketing.id,
        share: 40,
        ownership: "shared",
        participants: [
          { personId: acme.people.maya, role: "co-owns", part: "Writes it" },
          { teamId: acme.product.id, role: "supports", part: "" },
        ],
        offTrackAnswer: "We would stop.",
        metricId: (await newMetric()).id,
      },
    }),
    edit: async ({ acme, ann, fresh, newKeyResult, newObjective, newMetric }) => {
      const metric = await newMetric();
      const unit = { kind: "currency", label: "EUR" } as const;
      await ann.metrics.edit({ metricId: metric.id, unit }, { ifMatch: metric.version });
      const { id, version } = await newKeyResult();
      return {
        input: {
          keyResultId: id,
          title: fresh("Key result"),
          measure: { kind: "between", unit: { kind: "currency", label: "EUR", decimals: 2 }, low: 1, high: 2 },
          pace: { shape: "steps", steps: [{ on: "2025-01-01", value: 20 }] },
          startsOn: "2021-01-01",
          dueOn: "2030-01-01",
          ownerId: acme.people.omar,
          share: 10.5,
          ownership: "influenced",
          participants: [{ personId: acme.people.ben, role: "influences", part: "Knows it" }],
          alsoUnder: [(await newObjective()).id],
          offTrackAnswer: "Nothing.",
          targetReason: "The market moved.",
          metricId: metric.id,
        },
        version,
      };
    },
    move: async ({ newKeyResult, newObjective }) => {
      const { id, version } = await newKeyResult();
      return { input: { keyResultId: id, objectiveId: (await newObjective()).id, position: 0 }, version };
    },
    remove: async ({ newKeyResult }) => {
      const { id, version } = await newKeyResult();
      return { input: { keyResultId: id }, version };
    },
    restore: async ({ ann, newKeyResult }) => {
      const { id, version } = await newKeyResult();
      await ann.keyResults.remove({ keyResultId: id }, { ifMatch: version });
      return { input: { keyResultId: id } };
    },
  },
  checkIns: {
    list: async ({ ann, newCheckIn }) => {
      const { keyResultId } = await newCheckIn();
      await ann.checkIns.record({ keyResultId, value: 13, confidence: "at-risk" });
      const { nextCursor } = await ann.checkIns.list({ keyResultId, limit: 1 });
      return { input: { keyResultId, limit: 1, cursor: nextCursor ?? "" } };
    },
    record: async ({ newKeyResult, fresh }) => ({
      input: {
        keyResultId: (await newKeyResult()).id,
        value: 12.5,
        confidence: "on-track",
        note: fresh("Note"),
        blocker: "A law",
        on: "2024-02-29",
      },
    }),
    amend: async ({ newCheckIn, fresh }) => {
      const { id, version } = await newCheckIn();
      return {
        input: { checkInId: id, value: 14, confidence: "off-track", note: fresh("Note"), blocker: "" },
        version,
      };
    },
    withdraw: async ({ newCheckIn }) => {
      const { id, version } = await newCheckIn();
      return { input: { checkInId: id }, version };
    },
  },
  initiatives: {
    list: async ({ acme, ann, newKeyResult, newInitiative }) => {
      const keyResult = await newKeyResult();
      for (let place = 0; place < 2; place++) {
        const { id, version } = await newInitiative();
        await ann.initiatives.edit({ initiativeId: id, bets: [{ keyResultId: keyResult.id }] }, { ifMatch: version });
      }
      const { nextCursor } = await ann.initiatives.list({ keyResultId: keyResult.id, limit: 1 });
      return { input: { teamId: acme.product.id, keyResultId: keyResult.id, limit: 1, cursor: nextCursor ?? "" } };
    },
    get: async ({ newInitiative }) => ({ input: { initiativeId: (await newInitiative()).id } }),
    propose: async ({ acme, fresh, newKeyResult }) => ({
      input: {
        teamId: acme.marketing.id,
        title: fresh("Initiative"),
        kind: "campaign",
        state: "stopped",
        reason: "The law changed.",
        ownerId: acme.people.maya,
        funnel: "top",
        effortDays: 12.5,
        startsOn: "2025-01-01",
        endsOn: "2025-02-01",
        note: "Done.",
        bets: [{ keyResultId: (await newKeyResult()).id, low: 1, high: 2, by: "2025-03-01", why: "It worked before." }],
      },
    }),
    edit: async ({ acme, fresh, newInitiative, newKeyResult }) => {
      const { id, version } = await newInitiative();
      const rest = {
        kind: "event",
        state: "doubled-down",
        reason: "It works.",
        funnel: "bottom",
        effortDays: 3,
        startsOn: "2025-01-01",
        endsOn: "2025-02-01",
        note: "More.",
      } as const;
      const whose = { teamId: acme.marketing.id, ownerId: acme.people.omar };
      return {
        input: {
          initiativeId: id,
          title: fresh("Initiative"),
          ...whose,
          ...rest,
          bets: [{ keyResultId: (await newKeyResult()).id }],
        },
        version,
      };
    },
    remove: async ({ newInitiative }) => {
      const { id, version } = await newInitiative();
      return { input: { initiativeId: id }, version };
    },
    restore: async ({ ann, newInitiative }) => {
      const { id, version } = await newInitiative();
      await ann.initiatives.remove({ initiativeId: id }, { ifMatch: version });
      return { input: { initiativeId: id } };
    },
  },
  comments: commentSamples,
  metrics: metricSamples,
  ...adviceSamples,
  imports: importSamples,
  views: viewSamples,
  activity: {
    since: async () => ({ input: { revision: 2, limit: 3 } }),
    verify: nothing,
  },
  search: {
    find: async ({ newObjective }) => ({ input: { words: (await newObjective()).title, limit: 5 } }),
  },
};
