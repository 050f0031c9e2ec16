import { errorWords } from "#contract/errors.ts";
import type { ErrorWord } from "#contract/errors.ts";

/** A declared refusal: the word for programs, the sentence for people, details for whoever wants to go on. */
export class Refusal extends Error {
  readonly word: ErrorWord;
  readonly details: unknown;

  constructor(word: ErrorWord, sentence: string, details?: unknown) {
    super(sentence);
    this.name = "Refusal";
    this.word = word;
    this.details = details;
  }
}

/** Refuses with a declared word. The transaction is rolled back; nothing was changed. */
export function refuse(word: ErrorWord, sentence: string = errorWords[word].title, details?: unknown): never {
  throw new Refusal(word, sentence, details);
}
