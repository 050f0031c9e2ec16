import { verbs } from "./lexicon/verbs.ts";
import type { VerbClass } from "./lexicon/verbs.ts";

/** A verb of the lists in the form it was written: `ship`, `ships`, `shipped`, `shipping`. */
export type Verb = { readonly lemma: string; readonly verbClass: VerbClass; readonly form: VerbForm };
export type VerbForm = "base" | "third" | "past" | "gerund";

const irregular: Readonly<Record<string, string>> = {
  built: "build",
  wrote: "write",
  written: "write",
  sent: "send",
  held: "hold",
  ran: "run",
  taught: "teach",
  got: "get",
  gotten: "get",
  won: "win",
  grew: "grow",
  grown: "grow",
  rose: "rise",
  risen: "rise",
  fell: "fall",
  fallen: "fall",
  kept: "keep",
  made: "make",
  became: "become",
  did: "do",
  done: "do",
  met: "meet",
  spoke: "speak",
  spoken: "speak",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  found: "find",
  chose: "choose",
  chosen: "choose",
  brought: "bring",
  bought: "buy",
  sold: "sell",
  rewrote: "rewrite",
  rewritten: "rewrite",
  rebuilt: "rebuild",
  learnt: "learn",
  understood: "understand",
  began: "begin",
  begun: "begin",
  drove: "drive",
  driven: "drive",
  shot: "shoot",
  redid: "redo",
  redone: "redo",
  read: "read",
  led: "lead",
};

const byForm: ReadonlyMap<string, Verb> = allForms();

function allForms(): Map<string, Verb> {
  const forms = new Map<string, Verb>();
  const add = (written: string, verb: Verb): void => {
    if (!forms.has(written)) forms.set(written, verb);
  };
  for (const [name, lemmas] of Object.entries(verbs)) {
    const verbClass = name as VerbClass;
    for (const lemma of lemmas) if (/^[a-z0-9]+$/.test(lemma)) add(lemma, { lemma, verbClass, form: "base" });
  }
  for (const [written, lemma] of Object.entries(irregular)) {
    const base = forms.get(lemma);
    if (base) add(written, { ...base, form: "past" });
  }
  for (const base of [...forms.values()].filter(({ form }) => form === "base"))
    for (const [written, form] of regularForms(base.lemma)) add(written, { ...base, form });
  return forms;
}

function regularForms(lemma: string): readonly (readonly [string, VerbForm])[] {
  const stem = lemma.replace(/e$/, "");
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) ? lemma + (lemma.at(-1) ?? "") : lemma;
  const third = /(?:[sxz]|ch|sh)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, "$1ie") + "s";
  return [
    [third, "third"],
    [`${stem}ed`, "past"],
    [`${doubled}ed`, "past"],
    [lemma.replace(/([^aeiou])y$/, "$1ied"), "past"],
    [`${stem}ing`, "gerund"],
    [`${lemma}ing`, "gerund"],
    [`${doubled}ing`, "gerund"],
  ];
}

/** The verb a word is a form of, where the lists have it; `lower` is in small letters. */
export const verbOf = (lower: string): Verb | undefined => byForm.get(lower);

const doubledInGerund = /^(?:[^aeiou]*[aeiou][bdgklmnprt]|begin|rerun|submit|commit|refer|transfer)$/;

/** The form of a verb that names what is being done: `launching`, `cutting`, `making`. */
export function gerundOf(lemma: string): string {
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${lemma}${doubledInGerund.test(lemma) ? (lemma.at(-1) ?? "") : ""}ing`;
}
