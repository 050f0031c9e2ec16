/** A piece of a document, as its lines show it, before anything is understood. Lines count from 1. */
export type Block = {
  readonly kind: "heading" | "item" | "text" | "table" | "code" | "layout" | "matter";
  readonly line: number;
  /** Every line the block stands on, the first one included. */
  readonly lines: number[];
  /** Heading: 1–6. Item: how deep it is nested, from 0. */
  readonly depth: number;
  /** The Markdown of the block without its marker. */
  text: string;
  readonly isQuoted: boolean;
  /** Item: the marker ("-", "1.", "1.2"). */
  readonly marker?: string;
  /** Item: " " or "x" of a checkbox. */
  readonly check?: " " | "x" | undefined;
  /** Text: whether it belongs to the item before it (indented under it). */
  readonly inItem?: boolean;
  readonly rows?: TableRow[];
  /** Text: the lines one by one; `text` is all of them. */
  readonly pieces?: string[];
};

export type TableRow = { readonly line: number; readonly cells: string[]; readonly isHead: boolean };
