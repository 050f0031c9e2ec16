import type { Contract, Given, Inputs, Views } from "#contract/index.ts";
import type { LanguageModel } from "#integrations/language-model/language-model.ts";
import type { Id } from "#lib/ids.ts";
import type { IdOf, Noun, PersonId } from "#okr/ids.ts";
import type { OpenWorkspace } from "#store/database.ts";
import type { Caller } from "./caller.ts";
import type { WrittenJson } from "./written-json.ts";

/** A configured language model that drafts, for each person a few times an hour. */
export type Drafter = { readonly model: LanguageModel; readonly mayAsk: (personId: PersonId) => boolean };

/** What an operation is given that reads nothing of the workspace: who asks, the time, and who may draft. */
export type Advising = {
  readonly caller: Caller;
  readonly now: Temporal.Instant;
  readonly today: string;
  /** The first moment after a local date, as moments are stored. */
  readonly endOf: (day: string) => string;
  readonly drafter: Drafter | undefined;
};

/** What an operation that reads is given on top: a workspace with a transaction open on it. */
export type Reading = Advising & { readonly open: OpenWorkspace };

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

/** An operation that reads nothing of the workspace, by its place in the contract, as in `Advice<"coach", "rules">`. */
export type Advice<N extends keyof Contract, V extends keyof Contract[N] & keyof Inputs[N] & keyof Views[N]> = (
  at: Advising,
  input: Inputs[N][V],
) => Promise<Given<Views[N][V]>>;

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
