/** What was understood of a document. This is exactly what `ladder import FILE --json` prints. */
export type ReadDocument = {
  cycles: string[];
  teams: string[];
  objectives: ReadObjective[];
  notes: ReadNote[];
};

/** An objective; `why` says what made it one, `line` where it stands. Objectives under it support it. */
export type ReadObjective = {
  title: string;
  team: string | null;
  cycle: string | null;
  owner: string | null;
  line: number;
  why: string;
  keyResults: ReadKeyResult[];
  initiatives: ReadInitiative[];
  objectives: ReadObjective[];
};

export type ReadKeyResult = {
  title: string;
  baseline: number | null;
  target: number | null;
  unit: string | null;
  due: string | null;
  owner: string | null;
  /** 0 to 1, when the document gives a score or a share of completion. */
  score: number | null;
  /** What the document says came of it, in its own words. */
  result: string | null;
  line: number;
  why: string;
};

export type ReadInitiative = { title: string; owner: string | null; due: string | null; line: number; why: string };

/** A line that has no place in the plan, in the document's own words. */
export type ReadNote = { text: string; line: number };
