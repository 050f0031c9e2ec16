import { mentionText } from "#okr/comment-text.ts";
import type { PersonId } from "#okr/ids.ts";

/** Somebody who can be mentioned. */
export type Mentionable = { readonly id: PersonId; readonly name: string };

/** The words after an @ that are being typed just before the caret, and where the @ stands. */
export type MentionQuery = { readonly at: number; readonly words: string };

/** What of a mention is being typed at the caret, if anything. A name has at most three words while it is looked for. */
export function mentionQueryIn(text: string, caret: number): MentionQuery | undefined {
  const typed = /(?:^|[\s(])@([^\s@]{0,40}(?: [^\s@]{1,40}){0,2})$/u.exec(text.slice(0, caret));
  if (!typed) return undefined;
  const words = typed[1] ?? "";
  return { at: caret - words.length - 1, words };
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The people whose name, or any word of it, begins with the words; those whose name itself does come first. */
export function choicesFor(people: readonly Mentionable[], words: string, most = 6): Mentionable[] {
  const asked = plain(words);
  const placeOf = ({ name }: Mentionable): number =>
    plain(name).startsWith(asked)
      ? 0
      : plain(name)
            .split(" ")
            .some((word) => word.startsWith(asked))
        ? 1
        : 2;
  return people
    .filter((person) => placeOf(person) < 2)
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.name.localeCompare(other.name))
    .slice(0, most);
}

/** The text with a person's name in place of what was being typed, and where the caret goes. */
export function withName(text: string, { at, words }: MentionQuery, name: string): { text: string; caret: number } {
  const rest = text.slice(at + 1 + words.length);
  const said = `@${name}${/^\s/.test(rest) ? "" : " "}`;
  return { text: text.slice(0, at) + said + rest, caret: at + said.length + (/^\s/.test(rest) ? 1 : 0) };
}

const codeIn = /(```[\s\S]*?(?:```|$)|`[^`\n]+`)/;
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * What is sent: every full name after an @ becomes a mention. Of two people of one name, the one named first in the list is
 * meant. Code is left alone.
 */
export function withMentions(typed: string, people: readonly Mentionable[]): string {
  const byName = new Map(people.toReversed().map((person) => [person.name, person]));
  const names = [...byName.keys()].toSorted((one, other) => other.length - one.length);
  if (names.length === 0) return typed;
  const named = new RegExp(`(?<![\\w@\\[])@(${names.map(escaped).join("|")})(?![\\p{L}\\p{N}_])`, "gu");
  return typed
    .split(codeIn)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : part.replace(named, (all, name: string) => {
            const person = byName.get(name);
            return person ? mentionText(person) : all;
          }),
    )
    .join("");
}

const written = /\[@([^[\]\n]{1,200})\]\(person:(per_[0-9a-f]{32})\)/g;

/** A comment as it is edited: mentions are names after an @; with the people they stand for, to be sent again. */
export function withNames(markdown: string): { readonly typed: string; readonly mentioned: readonly Mentionable[] } {
  const mentioned: Mentionable[] = [];
  const typed = markdown.replace(written, (_all, name: string, id: string) => {
    mentioned.push({ id: id as PersonId, name });
    return `@${name}`;
  });
  return { typed, mentioned };
}
