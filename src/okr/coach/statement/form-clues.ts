import type { Note } from "./clue.ts";
import { aims } from "./lexicon/nouns.ts";
import { nounClassOf } from "./noun-class.ts";
import type { KnownWord, Reading } from "./reading.ts";

/** What has the form of an order, of a thing, or of a whole sentence, and what that form is filled with. `place` is the word that leads. */
export function formClues(reading: Reading, place: number, note: Note): void {
  const first = reading.words[place];
  if (!first) return;
  const isOrder = first.verb?.form === "base";
  if (isOrder) orderClues(reading, place, note);
  else if (!first.verb) thingClues(reading, place, note);
  const { text } = reading;
  const trimmed = text.trimEnd();
  if (/[.!]$/.test(trimmed))
    note(isOrder ? "an order with a full stop" : "ends with a full stop", trimmed.length - 1, trimmed.length);
}

/** What an order is about: something new, something of ours, something with a name, or an aim. */
function orderClues({ words, text }: Reading, place: number, note: Note): void {
  const [first, next] = [words[place], words[place + 1]];
  if (!first?.verb || !next) return;
  const { verbClass } = first.verb;
  const kind = /^(?:a|an|new|another)$/.test(next.lower)
    ? "something new"
    : /^(?:our|your|my|the|its|their)$/.test(next.lower)
      ? "something known"
      : /^(?:all|every|each|any|both|remaining)$/.test(next.lower)
        ? "all there is"
        : /^\d/.test(next.lower)
          ? "a number"
          : "things";
  note(`${verbClass}, then ${kind}`, first.start, next.end);
  const aim = words.slice(place + 1).find(({ singular, lower }) => aims.has(singular) || aims.has(lower));
  if (aim) {
    note("an order toward an aim", first.start, aim.end);
    note(`${verbClass} toward an aim`, first.start, aim.end);
  }
  const named = words.slice(place + 1).find((word) => isName(word, text));
  if (named) note("an order about something with a name", named.start, named.end);
}

/** A name inside a sentence: a capital letter, a digit in a word, or something in quotation marks. */
const isName = ({ text: word, start }: KnownWord, text: string): boolean =>
  /^\p{Lu}/u.test(word)
    ? !/[.!?:]\s*$/.test(text.slice(Math.max(0, start - 3), start))
    : /["“'`]$/.test(text.slice(start - 1, start));

const afterHead =
  /^(?:of|for|to|on|with|in|by|from|that|which|who|where|when|per|at|within|across|about|between|via|as|so|vs|is|are|was|were|has|have|can|will|after|before|under|over|above|below|among|around)$/;

/** A phrase that opens with a noun is about its head: the last noun before "of", "for", a verb or the end. */
function thingClues({ words, quantities, text }: Reading, place: number, note: Note): void {
  const rest = words.slice(place);
  const stop = rest.findIndex(
    ({ lower, verb, singular, start }, index) =>
      afterHead.test(lower) ||
      (index > 0 && /[(,;:/]\s?$|\s[-–—&+]\s$/.test(text.slice(Math.max(0, start - 3), start))) ||
      (index > 0 && verb !== undefined && verb.form !== "gerund" && nounClassOf({ lower, singular }) === "other"),
  );
  const phrase = stop === -1 ? rest : rest.slice(0, stop);
  const head = phrase.at(-1);
  const behind = stop === -1 ? undefined : rest[stop];
  if (!head) return;
  const headClass = nounClassOf(head);
  const how = !behind
    ? "and nothing more"
    : behind.verb?.form === "past"
      ? "done"
      : /^(?:is|are|was|were|has|have|can|will)$/.test(behind.lower)
        ? "is"
        : behind.verb
          ? "does"
          : "with more";
  note(`about a ${headClass}`, phrase[0]?.start ?? 0, head.end);
  note(`about a ${headClass}, ${how}`, phrase[0]?.start ?? 0, behind?.end ?? head.end);
  if (quantities.length > 0) note(`about a ${headClass}, ${how}, with a number`, 0, text.length);
  if (aims.has(head.singular) || aims.has(head.lower)) note("about an aim", phrase[0]?.start ?? 0, head.end);
}
