import type { Contract, Given, Inputs, Views } from "#contract/index.ts";
import type { Id } from "#lib/ids.ts";
import type { IdOf, Noun } from "#okr/ids.ts";
import type { OpenWorkspace } from "#store/database.ts";
import type { Caller } from "./caller.ts";
import type { WrittenJson } from "./written-json.ts";

/** What an operation that reads is given: a workspace with a transaction open on it, who asks, and the time. */
export type Reading = {
  readonly open: OpenWorkspace;
  readonly caller: Caller;
  readonly now: Temporal.Instant;
  readonly today: string;
  /** The first moment after a local date, as moments are stored. */
  readonly endOf: (day: string) => string;
};

/** What an operation that writes is given on top. */
export type Writing = Reading & {
  /** This moment as it is stored. */
  readonly at: string;
  /** The version the caller saw, where the operation asks for one. */
  readonly ifMatch: number | undefined;
  newId<N extends Noun>(noun: N): IdOf<N>;
  newSecret(prefix: string): { readonly secret: string; readonly hash: Buffer };
  invitationLink(secret: string): string;
  /** Says what happened: exactly once in each operation, unless nothing changed. */
  record(operation: string, subject: { kind: Noun; id: Id<string> }, before: unknown, after: unknown): void;
};

/** An operation that reads, by its place in the contract, as in `Read<"plan", "get">`. */
export type Read<N extends keyof Contract, V extends keyof Contract[N] & keyof Inputs[N] & keyof Views[N]> = (
  at: Reading,
  input: Inputs[N][V],
) => Promise<Given<Views[N][V]> | WrittenJson>;

/** An operation that writes, by its place in the contract, as in `Write<"checkIns", "record">`. */
export type Write<N extends keyof Contract, V extends keyof Contract[N] & keyof Inputs[N] & keyof Views[N]> = (
  at: Writing,
  input: Inputs[N][V],
) => Promise<Given<Views[N][V]>>;
