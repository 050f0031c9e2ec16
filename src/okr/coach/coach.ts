import { toFinding } from "./finding.ts";
import type { Finding, FindingSubject } from "./finding.ts";
import { readKeyResult, readObjective, readSubject } from "./read-subject.ts";
import type { AnyRule, Rule, Subject } from "./rule.ts";
import { rules } from "./rules.ts";
import { statementIsInEnglish } from "./rules/statement-is-in-english.ts";
import type { Slot } from "./statement/kind.ts";
import { statementOf } from "./statement/statement.ts";
import type { About, Drafts, KeyResultDraft, ObjectiveDraft, PlanDraft, TeamDraft } from "./subject.ts";

const rulesByAbout = Map.groupBy(
  rules.filter(({ id }) => id !== statementIsInEnglish.id),
  ({ about }) => about,
);

const titleOf = (draft: Drafts[About]): string => ("title" in draft ? draft.title : "name" in draft ? draft.name : "");

function findingsIn<A extends About>(about: A, subject: Subject<A>, subjectRules: readonly AnyRule[]): Finding[] {
  const { draft } = subject;
  const told: FindingSubject = { about, id: ("id" in draft ? draft.id : undefined) ?? null, title: titleOf(draft) };
  return subjectRules.flatMap((rule) =>
    (rule as unknown as Rule<A>).check(subject).map((remark) => toFinding(rule, remark, told)),
  );
}

/**
 * What the Coach finds in one subject alone, in the rules' order. It reads English: of words in another language it only says
 * that. An empty title is no subject yet.
 */
export function findingsOf<A extends About>(about: A, draft: Drafts[A] | string): readonly Finding[] {
  const subject = readSubject(about, draft);
  const hasWords = about !== "team" && about !== "plan";
  if (hasWords && titleOf(subject.draft).trim() === "") return [];
  if (hasWords && subject.statement.language === "other") return findingsIn(about, subject, [statementIsInEnglish]);
  return findingsIn(about, subject, rulesByAbout.get(about) ?? []);
}

/** An objective and everything under it: its own findings, then those of its key results in order. */
export const findingsOfObjective = (draft: ObjectiveDraft): readonly Finding[] => [
  ...findingsOf("objective", draft),
  ...placedKeyResults(draft).flatMap((keyResult) => findingsOf("key-result", keyResult)),
];

/** Key results know the objective above them and the ones before them. */
export const placedKeyResults = ({ title, keyResults = [] }: ObjectiveDraft): readonly KeyResultDraft[] =>
  keyResults.map((keyResult, place) => ({
    objective: title,
    siblings: keyResults.slice(Math.max(0, place - 10), place).map((one) => one.title),
    ...keyResult,
  }));

/** A team's set of objectives, with all that is under them. */
export const findingsOfTeam = (draft: TeamDraft): readonly Finding[] => [
  ...findingsOf("team", draft),
  ...draft.objectives.flatMap(findingsOfObjective),
];

/** A whole plan. That it is in another language is said once. */
export const findingsOfPlan = (plan: PlanDraft): readonly Finding[] => [...findingsInSteps(plan)].flat();

/**
 * The findings of a whole plan in steps of one objective each, so that a server can answer others in between. The first steps
 * only read, and find nothing yet.
 */
export function* findingsInSteps(plan: PlanDraft): Generator<readonly Finding[], void, void> {
  const placed = placedPlan(plan);
  const once = saidOnce(statementIsInEnglish.id);
  for (const { objectives } of placed.teams)
    for (const objective of objectives) {
      readObjective(objective);
      objective.keyResults?.forEach(readKeyResult);
      yield [];
    }
  yield findingsOf("plan", placed).filter(once);
  for (const team of placed.teams) {
    yield findingsOf("team", team).filter(once);
    for (const objective of team.objectives)
      yield [
        ...findingsOf("objective", objective),
        ...(objective.keyResults ?? []).flatMap((keyResult) => findingsOf("key-result", keyResult)),
      ].filter(once);
  }
  for (const initiative of plan.initiatives ?? []) yield findingsOf("initiative", initiative).filter(once);
}

const placedPlan = (plan: PlanDraft): PlanDraft => ({
  ...plan,
  teams: plan.teams.map((team) => ({
    ...team,
    objectives: team.objectives.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults && placedKeyResults(objective),
    })),
  })),
});

/** Lets the first finding of a rule through, and none after it. */
function saidOnce(id: string): (finding: Finding) => boolean {
  let isSaid = false;
  return ({ rule }) => {
    if (rule !== id) return true;
    const isFirst = !isSaid;
    isSaid = true;
    return isFirst;
  };
}

/**
 * What the Coach finds in a sentence of which only the place is known. Without a place its kind decides: an objective is read
 * as an objective, a remark is left alone, and everything else is read as a key result.
 */
export function findingsOfStatement(
  text: string,
  { slot, context = "" }: { slot: Slot; context?: string },
): readonly Finding[] {
  const kind = slot === null ? statementOf(text, { context }).kind : null;
  if (kind === "other") return [];
  if (slot === "objective" || kind === "objective") return findingsOf("objective", { title: text });
  return findingsOf("key-result", { title: text, objective: context === "" ? undefined : context });
}
