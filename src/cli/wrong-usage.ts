/** A command line that says something Ladder does not have. The message says what, and where to look. */
export class WrongUsage extends Error {}

/** A file that cannot be read, a Ladder that does not answer: nothing is wrong with the command itself. */
export class CannotDo extends Error {
  readonly word: string;

  constructor(word: string, sentence: string) {
    super(sentence);
    this.word = word;
  }
}
