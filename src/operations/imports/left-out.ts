import type { ReadDocument, ReadNote, ReadObjective } from "#integrations/imports/document.ts";

type Statement = { readonly title: string; readonly line: number };

/** Everything that is said in objectives and under them, at any depth. */
export const statementsOf = (objectives: readonly ReadObjective[]): Statement[] =>
  objectives.flatMap((one) => [one, ...one.keyResults, ...one.initiatives, ...statementsOf(one.objectives)]);

/**
 * What of a document is not added as something: the lines that were read as notes, unless a person gave them a role, and
 * the statements that a person left out.
 */
export function leftOut(read: ReadDocument, added: readonly ReadObjective[]): ReadNote[] {
  const addedLines = new Set(statementsOf(added).map((one) => one.line));
  const dropped = statementsOf(read.objectives).map(({ title, line }) => ({ text: title, line }));
  return [...read.notes, ...dropped].filter((one) => !addedLines.has(one.line));
}
