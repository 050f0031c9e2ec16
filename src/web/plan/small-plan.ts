import type { Measure } from "#okr/measure.ts";
import type { Activity, CheckIn, Initiative, KeyResult, Objective, Person, PlanView, Team } from "./plan-rows.ts";

/** A plan small enough to read, for tests: a company with a department and a team, two objectives, three key results. */
const id = <T>(prefix: string, place: number): T => `${prefix}_${String(place).padStart(32, "0")}` as T;

export const today = "2027-02-16";
export const cycle: PlanView["cycle"] = {
  id: id("cyc", 1),
  name: "FY27 Q1",
  kind: "quarter",
  state: "active",
  startsOn: "2027-01-04",
  endsBefore: "2027-04-05",
  version: 1,
};

export const team = (place: number, name: string, parent: number | null): Team => ({
  id: id("tea", place),
  parentId: parent === null ? null : id("tea", parent),
  name,
  function: "other",
  leadId: null,
  position: place,
  memberIds: [],
  version: 1,
});

export const person = (place: number, name: string): Person => ({
  id: id("per", place),
  name,
  email: null,
  title: "",
  role: "member",
  isActive: true,
  version: 1,
});

export const objective = (
  place: number,
  title: string,
  teamPlace: number,
  more: Partial<Objective> = {},
): Objective => ({
  id: id("obj", place),
  cycleId: cycle.id,
  teamId: id("tea", teamPlace),
  ownerId: id("per", 1),
  title,
  description: "",
  position: place,
  rollUp: "key-results",
  signOff: null,
  supports: [],
  version: 1,
  ...more,
});

const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 30, target: 40 };

export const keyResult = (
  place: number,
  title: string,
  [objectivePlace, teamPlace]: readonly [number, number],
  more: Partial<KeyResult> = {},
): KeyResult => ({
  id: id("kr", place),
  objectiveId: id("obj", objectivePlace),
  teamId: id("tea", teamPlace),
  ownerId: id("per", 1),
  title,
  position: place,
  measure: winRate,
  pace: { shape: "even" },
  startsOn: cycle.startsOn,
  dueOn: "2027-04-03",
  share: null,
  ownership: "owned",
  participants: [],
  alsoUnder: [],
  offTrackAnswer: "",
  targetReason: "",
  metricId: null,
  version: 1,
  checkIns: { dates: ["2027-01-12", "2027-02-09"], values: [31, 34], confidences: ["on-track", "at-risk"] },
  ...more,
});

export const initiative = (place: number, title: string, keyResultPlace: number): Initiative => ({
  id: id("ini", place),
  teamId: id("tea", 2),
  ownerId: id("per", 1),
  title,
  kind: "other",
  state: "running",
  reason: "",
  funnel: null,
  effortDays: null,
  startsOn: "2027-01-25",
  endsOn: "2027-03-19",
  note: "",
  bets: [{ keyResultId: id("kr", keyResultPlace), low: null, high: null, by: null, why: "" }],
  version: 1,
});

/** A plan as the server sends it: key results under their objectives. */
export const asSent = ({ keyResults, ...plan }: PlanView) => ({
  ...plan,
  objectives: plan.objectives.map((one) => ({
    ...one,
    keyResults: keyResults.filter(({ objectiveId }) => objectiveId === one.id),
  })),
});

export const smallPlan = (): PlanView => ({
  revision: 10,
  workspace: {
    id: id("wsp", 1),
    name: "Acme",
    onTrackWithin: 10,
    atRiskWithin: 25,
    isExample: false,
    revision: 10,
    version: 1,
  },
  cycle,
  teams: [team(1, "Acme", null), team(2, "Marketing", 1), team(3, "Content", 2)],
  people: [person(1, "Maya Okafor"), person(2, "Priya Nair")],
  objectives: [
    objective(1, "Win the trust of enterprise customers", 1),
    objective(2, "Be found by people who search", 3),
  ],
  keyResults: [
    keyResult(1, "Win rate in enterprise deals", [1, 2]),
    keyResult(2, "Security reviews passed first time", [1, 1], {
      checkIns: { dates: [], values: [], confidences: [] },
      ownership: "influenced",
    }),
    keyResult(3, "Visits from enterprise domains", [2, 3], {
      ownerId: id("per", 2),
      checkIns: { dates: ["2027-02-09"], values: [39], confidences: ["on-track"] },
    }),
  ],
  initiatives: [initiative(1, "Certify the field", 1), initiative(2, "Comparison page", 1)],
  below: [],
  above: [],
});

export const checkIn = (
  place: number,
  keyResultPlace: number,
  value: number,
  more: Partial<CheckIn> = {},
): CheckIn => ({
  id: id("chk", place),
  keyResultId: id("kr", keyResultPlace),
  personId: id("per", 2),
  on: today,
  value,
  numerator: null,
  denominator: null,
  milestonesDone: [],
  confidence: "on-track",
  note: "",
  blocker: "",
  recordedAt: "2027-02-16T09:00:00.000Z",
  version: 1,
  ...more,
});

export const activity = (
  revision: number,
  kind: string,
  subject: { readonly id: string },
  change: { before?: unknown; after?: unknown },
): Activity => ({
  revision,
  at: "2027-02-16T09:00:00.000Z",
  personId: id("per", 2),
  through: "web",
  operation: `${kind}.changed`,
  subject: { kind, id: subject.id },
  before: change.before ?? null,
  after: change.after ?? null,
  hash: "",
});
