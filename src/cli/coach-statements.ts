import { findingsOfStatement } from "#okr/coach/coach.ts";
import type { Slot } from "#okr/coach/statement/kind.ts";
import { statementOf } from "#okr/coach/statement/statement.ts";

type Asked = { readonly id: unknown; readonly text: string; readonly slot: Slot; readonly context: string };

/**
 * Reads JSON lines `{"id","text","slot","context"}` and gives, in the same order, JSON lines with the kind of each statement,
 * how likely each kind is, and what the Coach warns of. A line that cannot be read gives its error.
 */
export const coachStatements = (lines: string, { withHints }: { withHints: boolean }): string =>
  lines
    .split("\n")
    .map((line, place) => ({ line: line.trim(), number: place + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => JSON.stringify(answerTo(line, number, withHints)))
    .join("\n");

function answerTo(line: string, number: number, withHints: boolean): unknown {
  const asked = asQuestion(line);
  if (typeof asked === "string") return { line: number, error: asked };
  const { id, text, slot, context } = asked;
  const { kind, scores } = statementOf(text, { slot, context });
  const findings = findingsOfStatement(text, { slot, context }).filter(
    ({ severity }) => withHints || severity === "warning",
  );
  return {
    id,
    kind,
    scores: Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Math.round(score * 1e4) / 1e4])),
    findings: findings.map(({ rule, message }) => ({ rule, message })),
  };
}

function asQuestion(line: string): Asked | string {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return "This line is not JSON.";
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "This line is not a JSON object.";
  const { id = null, text, slot = null, context } = read as Record<string, unknown>;
  if (typeof text !== "string") return "text has to be a string.";
  if (slot !== null && slot !== "objective" && slot !== "key-result")
    return 'slot has to be "objective", "key-result" or null.';
  if (context !== undefined && context !== null && typeof context !== "string") return "context has to be a string.";
  return { id, text, slot, context: context ?? "" };
}
