/** A view that the store has already written as JSON: surfaces that speak JSON pass it on as it is. */
export class WrittenJson {
  readonly json: string;
  /** The workspace's revision that the view is of; it stands in the JSON too. */
  readonly revision: number;

  constructor(json: string, revision: number) {
    this.json = json;
    this.revision = revision;
  }
}

/** An operation's output as JSON text, however it was given. */
export const jsonOf = (output: unknown): string =>
  output instanceof WrittenJson ? output.json : JSON.stringify(output);

/** An operation's output as a value, however it was given. */
export const valueOf = (output: unknown): unknown => (output instanceof WrittenJson ? JSON.parse(output.json) : output);
