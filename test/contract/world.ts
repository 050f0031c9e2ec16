import { randomBytes } from "node:crypto";
import { mentionText } from "#okr/comment-text.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { PersonId, TeamId } from "#okr/ids.ts";
import { systemClock } from "#lib/clock.ts";
import { toId, uuidV7 } from "#lib/ids.ts";
import { createHost } from "#operations/host.ts";
import { inWorkspace } from "#store/database.ts";
import { insertMembership, insertPerson } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import { acme, actingAs } from "../acme.ts";
import type { Acme, Acting } from "../acme.ts";

/** An Acme in the machine's own time, as a running server sees it, and things in it that nobody has used yet. */
export type World = {
  readonly acme: Acme;
  /** Ann, who owns it. */
  readonly ann: Acting;
  /** An active cycle that is running whenever the tests run. */
  readonly cycle: Cycle;
  /** Words that nothing else here is called. */
  readonly fresh: (words: string) => string;
  readonly newCycle: (state?: "draft" | "active") => Promise<Cycle>;
  readonly newTeam: () => ReturnType<Acting["teams"]["create"]>;
  readonly newObjective: (teamId?: TeamId) => ReturnType<Acting["objectives"]["propose"]>;
  readonly newKeyResult: () => ReturnType<Acting["keyResults"]["add"]>;
  readonly newCheckIn: () => ReturnType<Acting["checkIns"]["record"]>;
  readonly newInitiative: () => ReturnType<Acting["initiatives"]["propose"]>;
  readonly newView: () => ReturnType<Acting["views"]["save"]>;
  /** A comment on a key result, by Ann, who mentions herself. */
  readonly newComment: () => ReturnType<Acting["comments"]["add"]>;
  readonly newMetric: () => ReturnType<Acting["metrics"]["create"]>;
  /** A member without an account, whom admins may rename. */
  readonly newPerson: () => Promise<PersonId>;
};

export const percent = { kind: "increase", unit: { kind: "percent" }, baseline: 10, target: 50 } as const;

export const plan = (title: string): string =>
  `# Q7\n\n## Objective: ${title}\n\n- KR: Raise the win rate from 10% to 20%\n- KR: Publish 12 guides\n`;

export async function world(): Promise<World> {
  const one = await acme();
  const ann = actingAs(createHost({ ...one.parts, clock: systemClock }), one.callerOf("ann"));
  let count = 0;
  const fresh = (words: string): string => `${words} ${++count}`;
  const dates = { kind: "custom", startsOn: "2020-01-01", endsBefore: "2999-01-01" } as const;
  const newCycle: World["newCycle"] = (state = "active") =>
    ann.cycles.create({ ...dates, name: fresh("Cycle"), state });
  const cycle = await newCycle();
  const newObjective: World["newObjective"] = (teamId = one.product.id) =>
    ann.objectives.propose({ cycleId: cycle.id, teamId, title: fresh("Objective") });
  const newKeyResult = async () =>
    ann.keyResults.add({ objectiveId: (await newObjective()).id, title: fresh("Key result"), measure: percent });
  return {
    acme: one,
    ann,
    cycle,
    fresh,
    newCycle,
    newObjective,
    newKeyResult,
    newTeam: () => ann.teams.create({ parentId: one.companyId, name: fresh("Team") }),
    newCheckIn: async () =>
      ann.checkIns.record({ keyResultId: (await newKeyResult()).id, value: 12, confidence: "on-track" }),
    newInitiative: () => ann.initiatives.propose({ teamId: one.product.id, title: fresh("Initiative") }),
    newView: () => ann.views.save({ name: fresh("View"), filter: {} }),
    newComment: async () =>
      ann.comments.add({
        subjectId: (await newKeyResult()).id,
        text: mentionText({ id: one.people.ann, name: "Ann Lee" }),
      }),
    newMetric: () => ann.metrics.create({ teamId: one.product.id, name: fresh("Metric"), unit: { kind: "percent" } }),
    newPerson: async () => {
      const now = Temporal.Now.instant();
      const id = toId("per", uuidV7(now.epochMilliseconds, randomBytes(10)));
      await inWorkspace(one.database, scopeOf(one.workspaceId), async (open) => {
        await insertPerson(open, { id, name: fresh("Person"), email: null, at: now.toString() });
        await insertMembership(open, { personId: id, role: "member", title: "", at: now.toString() });
      });
      return id;
    },
  };
}
