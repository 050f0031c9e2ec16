import { measureInWords } from "#okr/measure-words.ts";
import type { Subject } from "./rule.ts";
import { statementOf } from "./statement/statement.ts";
import type { About, Drafts, InitiativeDraft, KeyResultDraft, ObjectiveDraft } from "./subject.ts";

/** A sentence is read once, however many rules look at it; what is no longer used is forgotten by itself. */
function once<D extends object, S>(read: (draft: D) => S): (draft: D) => S {
  const seen = new WeakMap<D, S>();
  return (draft) => {
    const known = seen.get(draft);
    if (known) return known;
    const subject = read(draft);
    seen.set(draft, subject);
    return subject;
  };
}

/** An objective with its words read. */
export const readObjective = once((draft: ObjectiveDraft): Subject<"objective"> => ({
  draft,
  statement: statementOf(draft.title, { slot: "objective" }),
}));

/**
 * A key result with its words read. Where its measure is known the words and the measure are one sentence ("Win rate rises from
 * 31% to 38%"): what is measured is often all that a title says.
 */
export const readKeyResult = once((draft: KeyResultDraft): Subject<"key-result"> => {
  const { title, measure, objective = "" } = draft;
  const isWorded = measure === undefined || measure.kind === "yes-no" || measure.kind === "milestones";
  const text = isWorded ? title : `${title} ${measureInWords(measure)}`;
  return { draft, statement: statementOf(text, { slot: "key-result", context: objective }) };
});

export const readInitiative = (draft: InitiativeDraft): Subject<"initiative"> => ({
  draft,
  statement: statementOf(draft.title),
});

/** Any subject with its words read; a team's and a plan's words are those of what is in them. */
export function readSubject<A extends About>(about: A, draft: Drafts[A] | string): Subject<A> {
  const written = (typeof draft === "string" ? { title: draft } : draft) as Drafts[A];
  if (about === "objective") return readObjective(written as ObjectiveDraft) as Subject<A>;
  if (about === "key-result") return readKeyResult(written as KeyResultDraft) as Subject<A>;
  if (about === "initiative") return readInitiative(written as InitiativeDraft) as Subject<A>;
  return { draft: written, statement: noWords };
}

const noWords = statementOf("");
