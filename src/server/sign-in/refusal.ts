import { errorKinds, errorWords } from "#contract/errors.ts";
import type { ErrorKind } from "#contract/errors.ts";

/** Every word sign-in refuses with. Those that operations use too keep their kind and title. */
const words = {
  "invalid-input": errorWords["invalid-input"],
  "not-signed-in": errorWords["not-signed-in"],
  "not-found": errorWords["not-found"],
  "too-many-requests": errorWords["too-many-requests"],
  "already-a-member": errorWords["already-a-member"],
  "too-large": { kind: "too-large", title: "The request is too large" },
  "other-origin": { kind: "forbidden", title: "The request comes from another site" },
  "wrong-credentials": { kind: "not-signed-in", title: "E-mail address or password is wrong" },
  "wrong-password": { kind: "forbidden", title: "The password is wrong" },
  "set-up-code-needed": { kind: "forbidden", title: "The set-up code is missing or wrong" },
  "set-up-done": { kind: "conflict", title: "Ladder is set up already" },
  "set-up-under-way": { kind: "conflict", title: "Someone is setting Ladder up at this moment" },
  "email-in-use": { kind: "conflict", title: "This e-mail address is in use" },
  "invitation-closed": { kind: "conflict", title: "This invitation is no longer open" },
  failed: { kind: "failed", title: "Something went wrong in Ladder" },
} as const satisfies Record<string, { readonly kind: ErrorKind; readonly title: string }>;
export type RefusalWord = keyof typeof words;

type Problem = {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly word: RefusalWord;
};

/** A refusal in the words of sign-in; its message is the sentence that people read. */
export class Refusal extends Error {
  readonly word: RefusalWord;
  readonly retryAfterSeconds: number | undefined;

  constructor(word: RefusalWord, sentence: string, retryAfterSeconds?: number) {
    super(sentence);
    this.word = word;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The refusal as problem details (RFC 9457). */
export function toResponse({ word, message: detail, retryAfterSeconds }: Refusal): Response {
  const { kind, title } = words[word];
  const problem: Problem = { type: "about:blank", title, status: errorKinds[kind], detail, word };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
    },
  });
}
