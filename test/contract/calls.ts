import assert from "node:assert/strict";
import { errorKinds, errorWords } from "#contract/errors.ts";
import type { ErrorWord } from "#contract/errors.ts";
import type { NamedOperation } from "#contract/index.ts";
import { pathNamesOf } from "#contract/json-schema.ts";
import { refusalsOf } from "#contract/operation.ts";

export type Headers = Readonly<Record<string, string>>;
export type Input = Readonly<Record<string, unknown>>;

export type Answer = { readonly status: number; readonly headers: globalThis.Headers; readonly body: unknown };

/** A refusal as problem details. */
export type Problem = {
  readonly word: ErrorWord;
  readonly status: number;
  readonly detail: string;
  readonly details?: unknown;
};

export const nameOf = ({ noun, verb }: NamedOperation): string => `${noun}.${verb}`;

/** Asks for an operation over HTTP, written as any program would write it. */
export async function call(
  address: string,
  { operation }: NamedOperation,
  input: Input,
  headers: Headers,
): Promise<Answer> {
  const { method = "GET", path = "/" } = operation["~orpc"].route;
  const inPath = new Set(pathNamesOf(operation));
  const url = new URL(
    `${address}/api/v1${path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(input[name])))}`,
  );
  const rest = Object.entries(input).filter(([name]) => !inPath.has(name));
  if (method === "GET") for (const [name, value] of rest) url.searchParams.set(name, String(value));
  const hasBody = method !== "GET" && rest.length > 0;
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(hasBody ? { "content-type": "application/json" } : {}) },
    ...(hasBody ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? undefined : JSON.parse(text) };
}

/** An answer has to be the operation's output as declared; gives it. */
export function mustFit(named: NamedOperation, { status, body }: Answer): Record<string, unknown> {
  const { route, outputSchema } = named.operation["~orpc"];
  assert.equal(status, route.successStatus ?? 200, `${nameOf(named)} answered ${status}: ${JSON.stringify(body)}`);
  const parsed = (outputSchema as { safeParse(value: unknown): { success: boolean; error?: Error } }).safeParse(body);
  assert.ok(parsed.success, `${nameOf(named)} gave what it does not declare: ${parsed.error?.message}`);
  return body as Record<string, unknown>;
}

/** An answer has to be a refusal that the operation declares, with one of these words; gives it. */
export function mustRefuse(
  named: NamedOperation,
  { status, headers, body }: Answer,
  words: readonly ErrorWord[],
): Problem {
  const problem = body as Problem;
  const asked = `${nameOf(named)} answered ${status} ${JSON.stringify(body)}`;
  assert.match(headers.get("content-type") ?? "", /^application\/problem\+json/, asked);
  assert.ok(words.includes(problem.word), `${asked}, not ${words.join(" or ")}`);
  const declared = refusalsOf(named.operation["~orpc"].meta, true);
  assert.ok(declared.includes(problem.word), `${nameOf(named)} does not declare ${problem.word}`);
  assert.equal(status, errorKinds[errorWords[problem.word].kind], asked);
  assert.ok(problem.detail.length > 0);
  return problem;
}
