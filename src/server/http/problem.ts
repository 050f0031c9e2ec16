import { errorKinds, errorWords } from "#contract/errors.ts";
import type { ErrorWord } from "#contract/errors.ts";
import { Refusal } from "#operations/refusal.ts";

const contentType = { "content-type": "application/problem+json" };

/** A refusal as problem details (RFC 9457), with Ladder's word for it. */
export function problem(
  word: ErrorWord,
  sentence: string,
  details?: unknown,
  headers: Record<string, string> = {},
): Response {
  const { kind, title } = errorWords[word];
  const status = errorKinds[kind];
  const body = {
    type: "about:blank",
    title,
    status,
    detail: sentence,
    word,
    ...(details === undefined ? {} : { details }),
  };
  return new Response(JSON.stringify(body), { status, headers: { ...contentType, ...headers } });
}

/** Any error as an answer: refusals with their word, everything else without a hint of what is inside. */
export function problemOfError(error: unknown, log: (sentence: string, error: unknown) => void): Response {
  if (error instanceof Refusal) return problem(error.word, error.message, error.details);
  log("A request failed.", error);
  const detail =
    "Something went wrong inside Ladder. Nothing was changed; try again, and tell the operator if it stays.";
  const body = { type: "about:blank", title: "Ladder failed", status: 500, detail, word: "failed" };
  return new Response(JSON.stringify(body), { status: 500, headers: contentType });
}
