/** What the Write room is opened for, in its address. */
export type WriteSearch = {
  readonly team?: string | undefined;
  readonly cycle?: string | undefined;
  /** An objective of the plan; without one a new objective is written. */
  readonly objective?: string | undefined;
  /** Begins with a new key result. */
  readonly add?: true | undefined;
  /** Begins with the templates. */
  readonly templates?: true | undefined;
};

const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads an address; what it does not know is left out. */
export const writeSearchOf = (search: Record<string, unknown>): WriteSearch => ({
  team: textIn(search["team"]),
  cycle: textIn(search["cycle"]),
  objective: textIn(search["objective"]),
  add: search["add"] === true ? true : undefined,
  templates: search["templates"] === true ? true : undefined,
});
