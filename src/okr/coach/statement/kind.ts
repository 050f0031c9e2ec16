/**
 * What kind of sentence a statement is: an objective; an outcome (a change or a level in behavior, money, quality or
 * performance); an output (own work: ship, write, hire, run, also when it is counted); a metric (a bare number, or one to be
 * kept as it is); or something else, such as a reason, a remark or a vision.
 */
export const statementKinds = ["objective", "outcome", "output", "metric", "other"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Where a statement was written; `null` when that is not known. */
export type Slot = "objective" | "key-result" | null;
