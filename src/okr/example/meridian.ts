import { addDays, dayNumberOf, weekdayOf } from "#lib/days.ts";
import type { Measure, Pace } from "#okr/measure.ts";
import type { AnnualKeyResultDraft } from "./annual-plan.ts";
import { annualConfidence, annualPlan } from "./annual-plan.ts";
import { comments } from "./comments.ts";
import { companyPlan } from "./company-plan.ts";
import type { KeyResultDraft, ObjectiveDraft } from "./drafts.ts";
import type {
  ExampleCheckIn,
  ExampleCompany,
  ExampleCycle,
  ExampleKeyResult,
  ExampleMetric,
  ExampleObjective,
} from "./example-company.ts";
import { initiatives } from "./initiatives.ts";
import { marketingPlan } from "./marketing-plan.ts";
import { metrics } from "./metrics.ts";
import type { MetricDraft } from "./metrics.ts";
import { people, teams } from "./people-and-teams.ts";
import { productMarketingPlan } from "./product-marketing-plan.ts";
import { productPlan } from "./product-plan.ts";

const quarterDays = 90;
const quarterStepDays = 91;
const yearDays = 364;
const weekday = { tuesday: 1 };

const quarterPlan: readonly ObjectiveDraft[] = [
  ...companyPlan,
  ...productPlan,
  ...productMarketingPlan,
  ...marketingPlan,
];

/** The quarter that is in its seventh week on this day, and the year it is part of. Quarters start on a Monday. */
function cyclesOn(today: string): { quarter: ExampleCycle; year: ExampleCycle } {
  const monday = addDays(today, 1 - weekdayOf(dayNumberOf(today)));
  const startsOn = addDays(monday, -6 * 7);
  // Named after the calendar quarter its middle lies in.
  const middle = addDays(startsOn, quarterDays / 2);
  const number = Math.ceil(Number(middle.slice(5, 7)) / 3);
  const yearName = `FY${middle.slice(2, 4)}`;
  const yearStartsOn = addDays(startsOn, -(number - 1) * quarterStepDays);
  return {
    quarter: {
      key: "quarter",
      name: `${yearName} Q${number}`,
      kind: "quarter",
      state: "active",
      startsOn,
      endsBefore: addDays(startsOn, quarterDays),
    },
    year: {
      key: "year",
      name: yearName,
      kind: "year",
      state: "active",
      startsOn: yearStartsOn,
      endsBefore: addDays(yearStartsOn, yearDays),
    },
  };
}

const objectiveOf = (draft: Omit<ObjectiveDraft, "keyResults">, cycle: string): ExampleObjective => ({
  key: draft.key,
  cycle,
  team: draft.team,
  owner: draft.owner,
  title: draft.title,
  description: draft.description,
  rollUp: "key-results",
});

type Placed = {
  readonly objective: Omit<ObjectiveDraft, "keyResults">;
  readonly cycle: ExampleCycle;
  readonly quarter: ExampleCycle;
};

function keyResultOf(draft: Omit<KeyResultDraft, "reports">, { objective, cycle, quarter }: Placed): ExampleKeyResult {
  const pace: Pace =
    draft.fromDay === undefined
      ? { shape: "even" }
      : { shape: "after", from: addDays(quarter.startsOn, draft.fromDay) };
  return {
    key: draft.key,
    objective: objective.key,
    team: objective.team,
    owner: draft.owner,
    title: draft.title,
    measure: draft.measure,
    pace,
    startsOn: cycle.startsOn,
    dueOn: draft.dueDay === undefined ? addDays(cycle.endsBefore, -1) : addDays(quarter.startsOn, draft.dueDay),
    share: null,
    ownership: draft.ownership ?? "owned",
    participants: draft.participants ?? [],
    alsoUnder: [],
    offTrackAnswer: draft.offTrackAnswer,
    metric: draft.metric ?? null,
  };
}

/** One point a week, on Monday, up to this week's. */
const metricOf = ({ before, weeks, ...metric }: MetricDraft, quarter: ExampleCycle): ExampleMetric => ({
  ...metric,
  points: [...before, ...weeks].map((value, place) => ({
    on: addDays(quarter.startsOn, (place - before.length) * 7),
    value,
  })),
});

/** A milestones measure is reported by naming the steps that are done, in their order. */
const reported = (measure: Measure, value: number): Pick<ExampleCheckIn, "value" | "milestonesDone"> =>
  measure.kind === "milestones"
    ? { milestonesDone: measure.milestones.slice(0, value).map((step) => step.key) }
    : { value };

/** One check-in a week, on Tuesday; this week's on a Monday is made on the Monday. */
function weeklyCheckIns(
  { key, owner, measure, reports }: KeyResultDraft,
  startsOn: string,
  today: string,
): ExampleCheckIn[] {
  return reports.map(([value, confidence, note = "", blocker = ""], week) => {
    const tuesday = addDays(startsOn, week * 7 + weekday.tuesday);
    return {
      keyResult: key,
      person: owner,
      on: tuesday < today ? tuesday : today,
      ...reported(measure, value),
      confidence,
      note,
      blocker,
    };
  });
}

/** The year's check-ins: on the Tuesday of last week, and every four weeks before that. */
function annualCheckIns(
  { key, owner, values }: AnnualKeyResultDraft,
  year: ExampleCycle,
  quarter: ExampleCycle,
): ExampleCheckIn[] {
  const lastDay = dayNumberOf(quarter.startsOn) + 5 * 7 + weekday.tuesday;
  const count = Math.floor((lastDay - dayNumberOf(year.startsOn)) / 28) + 1;
  return values.slice(0, count).map((value, place) => ({
    keyResult: key,
    person: owner,
    on: addDays(quarter.startsOn, 5 * 7 + weekday.tuesday - (count - 1 - place) * 28),
    value,
    confidence: annualConfidence,
    note: "",
    blocker: "",
  }));
}

/**
 * Meridian Analytics, the example company: a year, and a quarter that is in week 7 of 13 on whatever day it is asked for.
 * The same day always gives the same company.
 */
export function meridian(today: string): ExampleCompany {
  const { quarter, year } = cyclesOn(today);
  const at = (days: number): string => addDays(quarter.startsOn, days);
  return {
    name: "Meridian Analytics",
    people,
    teams,
    cycles: [year, quarter],
    metrics: metrics.map((draft) => metricOf(draft, quarter)),
    objectives: [
      objectiveOf(annualPlan, year.key),
      ...quarterPlan.map((objective) => objectiveOf(objective, quarter.key)),
    ],
    keyResults: [
      ...annualPlan.keyResults.map((draft) => keyResultOf(draft, { objective: annualPlan, cycle: year, quarter })),
      ...quarterPlan.flatMap((objective) =>
        objective.keyResults.map((draft) => keyResultOf(draft, { objective, cycle: quarter, quarter })),
      ),
    ],
    alignments: quarterPlan
      .filter((objective) => objective.supports.length > 0)
      .map((objective) => ({ objective: objective.key, supports: objective.supports })),
    checkIns: [
      ...annualPlan.keyResults.flatMap((draft) => annualCheckIns(draft, year, quarter)),
      ...quarterPlan.flatMap((objective) =>
        objective.keyResults.flatMap((draft) => weeklyCheckIns(draft, quarter.startsOn, today)),
      ),
    ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    initiatives: initiatives.map(({ days: [first, last], reason = "", funnel = null, note = "", bets, ...rest }) => ({
      ...rest,
      reason,
      funnel,
      note,
      startsOn: at(first),
      endsOn: at(last),
      bets: bets.map((bet) => ({ ...bet, by: at(last) })),
    })),
    comments: comments.map(({ day, checkInWeek, ...comment }) => ({
      ...comment,
      on: at(day),
      ...(checkInWeek !== undefined && { checkInOn: at(checkInWeek * 7 + weekday.tuesday) }),
    })),
  };
}
