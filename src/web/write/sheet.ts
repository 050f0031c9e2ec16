import type { KeyResultDraft, ObjectiveDraft } from "#okr/coach/subject.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { Initiative, KeyResult, Objective } from "#web/plan/plan-rows.ts";
import type { KeyResultLine, WriteDraft } from "./draft.ts";
import { measureOf } from "./measure-form.ts";

/** One key result on the sheet: one of the plan, or a line that is being written. */
export type SheetEntry = { readonly key: string; readonly text: string } & (
  | { readonly row: KeyResult; readonly line?: undefined }
  | { readonly line: KeyResultLine; readonly row?: undefined }
);

/** An objective as it stands on the sheet, with what is in the plan first and what is being written after it. */
export type Sheet = {
  /** None for one that is not in the plan yet. */
  readonly objective: Objective | null;
  readonly title: string;
  readonly entries: readonly SheetEntry[];
  /** Initiatives of the plan that bet on its key results. */
  readonly initiatives: readonly Initiative[];
};

type Rows = {
  readonly objective: Objective | null;
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
};

/** Lays a draft over what is in the plan. */
export function sheetOf(draft: WriteDraft, { objective, keyResults, initiatives }: Rows): Sheet {
  const own = objective
    ? keyResults
        .filter((one) => one.objectiveId === objective.id)
        .toSorted((one, other) => one.position - other.position)
    : [];
  const ownIds = new Set<string>(own.map(({ id }) => id));
  return {
    objective,
    title: objective ? (draft.edits[objective.id] ?? objective.title) : draft.objective,
    entries: [
      ...own.map((row) => ({ key: row.id as string, text: draft.edits[row.id] ?? row.title, row })),
      ...draft.lines.map((line) => ({ key: line.key, text: line.text, line })),
    ],
    initiatives: initiatives.filter(({ bets }) => bets.some(({ keyResultId }) => ownIds.has(keyResultId))),
  };
}

/** The key of the objective on the sheet: its id, or a word while it has none. */
export const objectiveKey = ({ objective }: Sheet): string => objective?.id ?? "objective";

type Known = {
  readonly draft: WriteDraft;
  readonly cycle: Cycle;
  readonly isCompany: boolean;
  /** Whose a key result is that says nothing else. */
  readonly ownerId: string | null;
};

/** The sheet as the Coach reads it. Its off-track question is asked beside the key result, so nothing is said of its answer. */
export function coachedDraft(sheet: Sheet, { draft, cycle, isCompany, ownerId }: Known): ObjectiveDraft {
  const bets = [
    ...sheet.initiatives.flatMap((one) => one.bets.map(({ keyResultId }) => keyResultId as string)),
    ...draft.initiatives.flatMap(({ betsOn }) => betsOn),
  ];
  const countBets = (key: string): number => bets.filter((one) => one === key).length;
  const frame = { startsOn: cycle.startsOn, endsBefore: cycle.endsBefore };
  const toKeyResult = ({ key, text, row, line }: SheetEntry): KeyResultDraft => {
    if (row) {
      const { measure, startsOn, dueOn, ownership, participants, ownerId: owner } = row;
      return {
        id: key,
        title: text,
        measure,
        startsOn,
        dueOn,
        owner,
        ownership,
        participants,
        initiatives: countBets(key),
        cycle: frame,
      };
    }
    const chosen = line.measure && measureOf(line.measure);
    return {
      id: key,
      title: text,
      measure: chosen && "measure" in chosen ? chosen.measure : undefined,
      owner: line.ownerId === undefined ? ownerId : line.ownerId,
      // While nothing is planned at all, that is not said of each.
      initiatives: bets.length > 0 ? countBets(key) : undefined,
      cycle: frame,
    };
  };
  const supports = sheet.objective ? sheet.objective.supports.length : draft.support ? 1 : 0;
  const written = sheet.entries.filter(({ text }) => text.trim() !== "");
  return {
    id: objectiveKey(sheet),
    title: sheet.title,
    supports,
    isCompany,
    keyResults: written.map(toKeyResult),
  };
}
