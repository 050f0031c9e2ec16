/**
 * Every word Ladder refuses with. A word has a kind, which each surface maps once (HTTP status, CLI exit code, MCP error),
 * and a title; the sentence that goes out with it says what failed, what is safe, and what to do.
 */
export const errorKinds = {
  invalid: 400,
  "not-signed-in": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  "version-required": 428,
  "too-many": 429,
  failed: 500,
} as const;
export type ErrorKind = keyof typeof errorKinds;

const word = (kind: ErrorKind, title: string): { readonly kind: ErrorKind; readonly title: string } => ({
  kind,
  title,
});

export const errorWords = {
  "invalid-input": word("invalid", "The input does not fit the operation"),
  "not-signed-in": word("not-signed-in", "Sign in, or send an API key"),
  "not-allowed": word("forbidden", "Your role does not allow this"),
  "read-only-key": word("forbidden", "This API key can only read"),
  "not-found": word("not-found", "There is nothing here under this id"),
  "stale-version": word("stale", "Someone changed it in the meantime"),
  "version-required": word("version-required", "Say which version you are changing"),
  "idempotency-key-reused": word("conflict", "This idempotency key was used for something else"),
  "too-many-requests": word("too-many", "Too many requests in a short time"),
  "cycle-closed": word("conflict", "The cycle is closed"),
  "cycle-state-unreachable": word("conflict", "The cycle cannot go to that state from here"),
  "cycle-not-empty": word("conflict", "The cycle still has objectives"),
  "alignment-loop": word("conflict", "It would end up supporting itself"),
  "team-loop": word("conflict", "A team cannot be part of itself"),
  "team-not-empty": word("conflict", "The team still has teams or objectives"),
  "root-team": word("conflict", "The company is the root of all teams"),
  "last-owner": word("conflict", "A workspace needs an owner"),
  "already-a-member": word("conflict", "This person is already in the workspace"),
  "value-does-not-fit": word("invalid", "The value does not fit the measure"),
  "date-outside-cycle": word("invalid", "The date is outside the cycle"),
  "metric-does-not-fit": word("invalid", "The metric counts something else than the measure"),
  "placeholders-left": word("conflict", "A number is still to be filled in"),
  "reason-needed": word("invalid", "Say why the target changes"),
  "too-late-to-amend": word("conflict", "A check-in can be amended for a day"),
  "already-removed": word("conflict", "It was removed before"),
  "not-removed": word("conflict", "It is not removed"),
  "shares-over-100": word("conflict", "The fixed shares add up to more than 100%"),
  "document-unreadable": word("invalid", "The document could not be read"),
  "document-too-large": word("too-large", "The document is too large"),
  "nothing-to-import": word("conflict", "The document holds no objectives"),
  "import-already-undone": word("conflict", "This import was undone before"),
  "import-in-use": word("conflict", "What was imported has been worked on since"),
} as const;

/** A word that an operation may refuse with. */
export type ErrorWord = keyof typeof errorWords;
