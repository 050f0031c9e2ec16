import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import { notRunning } from "./connection.ts";
import type { Connection } from "./connection.ts";
import type { Terminal } from "./terminal.ts";
import { harmless } from "./text-width.ts";
import { CannotDo, WrongUsage } from "./wrong-usage.ts";

/** Exit codes: done, refused or failed, and a command line that Ladder does not understand. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

type Told = { readonly word: string; readonly status?: number; readonly sentence: string; readonly details?: unknown };

/** What went wrong with a call, in a sentence that knows where the call went; `key` makes a lost write safe to repeat. */
export function problemOfCall(
  error: unknown,
  { url, keyFile }: Pick<Connection, "url" | "keyFile">,
  key: string | undefined,
): Problem {
  const problem = problemOf(error);
  if (problem.word === "not-signed-in" && keyFile !== undefined)
    return {
      ...problem,
      sentence: `The Ladder on ${url} does not know the key in ${keyFile}: another Ladder left it behind. Start Ladder on this data folder again.`,
    };
  if (problem.word !== "unreachable") return problem;
  const cause = causeOf(error);
  if (cause?.code === "ECONNREFUSED") return { ...problem, sentence: notRunning(url) };
  const again =
    key === undefined
      ? "Nothing was changed."
      : `It may have been done: repeat it with --idempotency-key ${key}, and it is done once.`;
  return {
    ...problem,
    sentence: `${url} could not be reached (${cause?.message ?? cause?.code ?? String(error)}). ${again}`,
  };
}

function causeOf(error: unknown): { readonly code?: string; readonly message?: string } | undefined {
  const { cause } = (error ?? {}) as { cause?: unknown };
  const all = cause instanceof AggregateError ? cause.errors : [cause];
  return all.find((one) => one instanceof Error) as { code?: string; message?: string } | undefined;
}

/** Says what went wrong and gives the exit code. */
export function complainOf(error: unknown, terminal: Terminal, isJson: boolean): number {
  const told = sayingOf(error);
  const { word, sentence } = told;
  terminal.complain(
    isJson ? JSON.stringify(told, null, 2) : harmless(error instanceof WrongUsage ? sentence : `${sentence} [${word}]`),
  );
  return error instanceof WrongUsage ? exitCodes.wrongUsage : exitCodes.refused;
}

/** A refusal by Ladder, on its way to the terminal. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.sentence);
    this.problem = problem;
  }
}

/** Any of our own errors as a word and a sentence; anything else is a defect, and is thrown on. */
export function sayingOf(error: unknown): Told {
  if (error instanceof Refused) return error.problem;
  if (error instanceof WrongUsage) return { word: "wrong-usage", sentence: error.message };
  if (error instanceof CannotDo) return { word: error.word, sentence: error.message };
  throw error;
}
