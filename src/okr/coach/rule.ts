import type { Span } from "./statement/span.ts";
import type { Statement } from "./statement/statement.ts";
import type { About, Drafts } from "./subject.ts";

/** A warning is worth stopping for; a hint is worth a thought. */
export type Severity = "warning" | "hint";

/** What a rule looks at, as headings of the documentation. */
export type RuleChapter = "objective" | "measure" | "work" | "ownership" | "set";

/** Which part of the subject a finding is about, and which words of it: `start` inclusive, `end` exclusive. */
export type Place = { readonly field: string; readonly start: number; readonly end: number };

/** A change of the title's words. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** A way out that a person may take with one action: changed words, or a move to the initiatives. */
export type Suggestion = { readonly label: string; readonly edits: readonly Edit[]; readonly moveTo?: "initiatives" };

/** What a rule says of a subject: which of its messages, with what in its blanks, where, and what may be done. */
export type Remark = {
  readonly message: string;
  readonly words?: Readonly<Record<string, string | number>>;
  readonly at?: Span | { readonly field: string } | null;
  readonly suggestions?: readonly Suggestion[];
};

/** A subject with its words read. Plans and teams have no words of their own: theirs is undefined. */
export type Subject<A extends About = About> = { readonly draft: Drafts[A]; readonly statement: Statement };

/** An example is a subject, or only its title. `words` describes what cannot be seen in a title. */
export type Example<A extends About> = string | { readonly draft: Drafts[A]; readonly words: string };
/** An example by the message that the rule gives it. */
export type BadExample<A extends About> = { readonly message: string; readonly example: Example<A> };

/**
 * One piece of advice that the Coach can give. `id` is the file's name and a requirement in words; `examples` are its tests and
 * its documentation. `check` is pure, looks at one subject, and says nothing where it does not know.
 */
export type Rule<A extends About = About> = {
  readonly id: string;
  readonly about: A;
  readonly chapter: RuleChapter;
  readonly severity: Severity;
  /** On trial: shown as a hint until it has proved itself. */
  readonly isOnTrial?: boolean;
  readonly summary: string;
  readonly why: string;
  /** Sentences by id; `{name}` stands for the person's own words. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly good: readonly Example<A>[]; readonly bad: readonly BadExample<A>[] };
  readonly check: (subject: Subject<A>) => readonly Remark[];
};

/** Any rule, whatever it is about. */
export type AnyRule = { readonly [A in About]: Rule<A> }[About];

/** A message with the person's words in its blanks. */
export const filled = (message: string, words: Readonly<Record<string, string | number>> = {}): string =>
  message.replace(/\{(\w+)\}/g, (_blank, name: string) => String(words[name] ?? ""));

/** Words in a list, as a sentence says them: “a”, “b” and “c”. */
export function quoted(words: readonly string[]): string {
  const marks = [...new Set(words)].map((word) => `“${word}”`);
  return marks.length < 2 ? marks.join("") : `${marks.slice(0, -1).join(", ")} and ${marks.at(-1) ?? ""}`;
}

/** A title shortened so that a message stays a sentence. */
export const shortened = (title: string): string => {
  const plain = title.replace(/\s+/g, " ").trim();
  return plain.length <= 80 ? plain : `${plain.slice(0, 77).trimEnd()}…`;
};
