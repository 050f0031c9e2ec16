import type { OutgoingAnswer } from "../outgoing.ts";
import { OutgoingFailed } from "../outgoing.ts";

/** What a language model is asked: what to do, and the text to do it with, which is never an instruction. */
export type Prompt = { readonly instructions: string; readonly text: string };

/** A configured language model: it answers a prompt with text, or fails with `LanguageModelFailed`. */
export type LanguageModel = (prompt: Prompt) => Promise<string>;

/** Where a language model is and how it is addressed. The key leaves Ladder in one header, and stands nowhere else. */
export type LanguageModelSettings = {
  /** The address before `/v1`, such as `https://models.example.com`. */
  readonly address: string;
  readonly model: string;
  readonly key: string | null;
  /** How long one answer may take; 30 seconds unless set. */
  readonly timeoutMs?: number | undefined;
};

/** A language model that gave no answer to use; `again` says whether asking once more may help. */
export class LanguageModelFailed extends Error {
  readonly again: boolean;

  constructor(what: string, again: boolean) {
    super(what);
    this.name = "LanguageModelFailed";
    this.again = again;
  }
}

export const limits = { timeoutMs: 30_000, longestAnswerBytes: 200_000, longestAnswerTokens: 4_000 } as const;

/** The address of an endpoint below `/v1`, whether or not the configured one already ends there. */
export const endpoint = (address: string, path: string): string =>
  `${address.replace(/\/+$/, "").replace(/\/v1$/, "")}/v1/${path}`;

/** The body of a good answer. What a failed one says is left unread: it may repeat what was sent. */
export function goodBody({ status, body }: OutgoingAnswer): string {
  if (status >= 200 && status < 300) return body;
  if (status === 401 || status === 403)
    throw new LanguageModelFailed("The language model does not accept the key. Check it in the settings.", false);
  if (status === 404)
    throw new LanguageModelFailed(
      "There is no such language model at this address. Check both in the settings.",
      false,
    );
  if (status === 429) throw new LanguageModelFailed("The language model is asked too often at the moment.", true);
  throw new LanguageModelFailed(`The language model failed with status ${status}.`, status >= 500);
}

/** A failure of the connection in the terms of a language model; anything else is passed on as it is. */
export function asModelFailure(failure: unknown): unknown {
  if (!(failure instanceof OutgoingFailed)) return failure;
  const again = failure.reason === "cut-off" || failure.reason === "unreachable";
  return new LanguageModelFailed(failure.message, again);
}
