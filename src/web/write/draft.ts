import type { ProjectMove } from "#okr/coach/project-to-outcome.ts";
import type { Kept } from "#okr/coach/kept.ts";
import type { InitiativeKind } from "#okr/initiative.ts";
import type { Support } from "#okr/objective.ts";
import type { MeasureDraft } from "./measure-form.ts";

/** A key result as it is being written: one line. `key` stays when the words change. */
export type KeyResultLine = {
  readonly key: string;
  readonly text: string;
  /** A measure chosen by hand; it wins over what the words say. */
  readonly measure?: MeasureDraft | undefined;
  /** Whose it is; the objective's owner's where nothing was chosen, nobody's when null. */
  readonly ownerId?: string | null | undefined;
  readonly offTrackAnswer?: string | undefined;
  /** What it became in the plan, once it is there. */
  readonly savedId?: string | undefined;
};

/** An initiative as it is being written, and the key results it bets on: lines by their key, those of the plan by their id. */
export type InitiativeLine = {
  readonly key: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly dueOn: string | null;
  readonly betsOn: readonly string[];
  readonly savedId?: string | undefined;
};

/** What is being written and is not in the plan yet. For an objective that is in the plan: what is to be added to it. */
export type WriteDraft = {
  /** Changes with every attempt the server refused, so that a corrected one is not taken for the one before. */
  readonly attempt: string;
  readonly objective: string;
  readonly support: Support | null;
  readonly ownerId?: string | null | undefined;
  readonly savedId?: string | undefined;
  readonly lines: readonly KeyResultLine[];
  readonly initiatives: readonly InitiativeLine[];
  /** Words of what is in the plan, changed here and not saved yet, by id. */
  readonly edits: Readonly<Record<string, string>>;
  /** What the Coach was told to keep as it is. */
  readonly kept: readonly Kept[];
};

export const emptyDraft = (attempt: string, lines: readonly KeyResultLine[] = []): WriteDraft => ({
  attempt,
  objective: "",
  support: null,
  lines,
  initiatives: [],
  edits: {},
  kept: [],
});

/** Whether nothing of it would be missed. */
export const isBlank = ({ objective, lines, initiatives, edits }: WriteDraft): boolean =>
  objective.trim() === "" &&
  [...lines.map(({ text }) => text), ...initiatives.map(({ title }) => title)].every((text) => text.trim() === "") &&
  Object.keys(edits).length === 0;

export const withLine = (draft: WriteDraft, key: string, change: Partial<KeyResultLine>): WriteDraft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)),
});

/** With lines put in after the one named, or at the end. */
export function withLinesAfter(draft: WriteDraft, key: string | null, added: readonly KeyResultLine[]): WriteDraft {
  const place = draft.lines.findIndex((line) => line.key === key);
  const at = place < 0 ? draft.lines.length : place + 1;
  return { ...draft, lines: draft.lines.toSpliced(at, 0, ...added) };
}

/** Without a line, and without the bets on it. */
export const withoutLine = (draft: WriteDraft, key: string): WriteDraft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.key !== key),
  initiatives: draft.initiatives.map((one) => ({ ...one, betsOn: one.betsOn.filter((bet) => bet !== key) })),
});

/** With a line moved one place up (-1) or down (1); the ends stay the ends. */
export function withLineMoved(draft: WriteDraft, key: string, step: -1 | 1): WriteDraft {
  const from = draft.lines.findIndex((line) => line.key === key);
  const line = draft.lines[from];
  const to = from + step;
  if (!line || to < 0 || to >= draft.lines.length) return draft;
  return { ...draft, lines: draft.lines.toSpliced(from, 1).toSpliced(to, 0, line) };
}

export const withInitiative = (draft: WriteDraft, key: string, change: Partial<InitiativeLine>): WriteDraft => ({
  ...draft,
  initiatives: draft.initiatives.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

/** Words of the objective or a key result changed: in the draft, or kept beside what is in the plan until they are saved. */
export function withWords(draft: WriteDraft, key: string, words: string): WriteDraft {
  if (key === "objective") return { ...draft, objective: words };
  return draft.lines.some((line) => line.key === key)
    ? withLine(draft, key, { text: words })
    : { ...draft, edits: { ...draft.edits, [key]: words } };
}

/** Work that was written as a result: where, what it becomes, and the words of the outcome that takes its place. */
export type MovedWork = {
  readonly key: string;
  readonly isObjective: boolean;
  readonly move: ProjectMove;
  readonly outcome: string;
  /** The key result that the initiative bets on: the line itself, or a new one where the objective was work. */
  readonly target: string;
  readonly initiativeKey: string;
};

/** With a project moved to the initiatives. An objective that was work makes room for one; what it may move is a key result. */
export function withWorkMoved(draft: WriteDraft, project: MovedWork): WriteDraft {
  const { key, isObjective, move, outcome, target, initiativeKey } = project;
  const { title, kind, dueOn } = move.initiative;
  const initiative: InitiativeLine = { key: initiativeKey, title, kind, dueOn, betsOn: [target] };
  const placed = isObjective
    ? withLinesAfter(withWords(draft, key, ""), null, [{ key: target, text: outcome }])
    : withWords(draft, key, outcome);
  return { ...placed, initiatives: [...placed.initiatives, initiative] };
}

export function withoutEdit(draft: WriteDraft, id: string): WriteDraft {
  const { [id]: _saved, ...edits } = draft.edits;
  return { ...draft, edits };
}

type Keyed = { readonly key: string };

/** One list as it was before a step, except where it went on changing since. */
function listTakenBack<T extends Keyed>(now: readonly T[], before: readonly T[], after: readonly T[]): readonly T[] {
  const nowByKey = new Map(now.map((one) => [one.key, one]));
  const afterByKey = new Map(after.map((one) => [one.key, one]));
  const isUntouched = (key: string): boolean => nowByKey.get(key) === afterByKey.get(key);
  const restored = before.flatMap((one) => (isUntouched(one.key) ? [one] : (nowByKey.get(one.key) ?? [])));
  const known = new Set(before.map(({ key }) => key));
  return [...restored, ...now.filter(({ key }) => !known.has(key) && !(afterByKey.has(key) && isUntouched(key)))];
}

/** A step taken back: everything as it was before, but for what was written since, which stays. */
export function takenBack(now: WriteDraft, before: WriteDraft, after: WriteDraft): WriteDraft {
  const ids = new Set([...Object.keys(before.edits), ...Object.keys(now.edits)]);
  const edits = [...ids].flatMap((id) => {
    const words = now.edits[id] === after.edits[id] ? before.edits[id] : now.edits[id];
    return words === undefined ? [] : [[id, words] as const];
  });
  return {
    ...now,
    objective: now.objective === after.objective ? before.objective : now.objective,
    support: now.support === after.support ? before.support : now.support,
    lines: listTakenBack(now.lines, before.lines, after.lines),
    initiatives: listTakenBack(now.initiatives, before.initiatives, after.initiatives),
    edits: Object.fromEntries(edits),
    kept: now.kept === after.kept ? before.kept : now.kept,
  };
}
