export type RefusalReason = "too-large" | "too-deep" | "binary" | "unreadable" | "unsupported" | "empty" | "no-okrs";

/** A document that cannot be imported. The message says what failed, that nothing was changed, and what to do. */
export class DocumentRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, what: string, todo: string) {
    super(`${what} Nothing was changed. ${todo}`);
    this.name = "DocumentRefused";
    this.reason = reason;
  }
}
