import type { OwnStatement } from "./own-statements.ts";

/** A statement of our own as somebody else might have written it, and its share of what the statement teaches. */
export type OwnForm = OwnStatement & { readonly share: number };

/** How far ahead in its list the statement stands that one is joined with: its neighbors are often alike. */
const stepsAhead = 8;

/**
 * Every statement of our own in the forms that are usual for its kind. Ours are short and bare, so that what is merely usual in
 * other people's writing would be taken for a sign: a full stop for a remark, two things in one sentence for something long.
 * Lists of metrics Are Often Written Like Titles.
 */
export function ownForms(own: readonly OwnStatement[]): OwnForm[] {
  const lists = Map.groupBy(own, ({ kind, listedAs }) => `${kind} ${listedAs}`);
  return [...lists.values()].flatMap((list) =>
    list.flatMap((one, place) => formsOf(one, list[(place + stepsAhead) % list.length] ?? one)),
  );
}

function formsOf(one: OwnStatement, other: OwnStatement): OwnForm[] {
  const as = (text: string, share: number): OwnForm => ({ ...one, text, share });
  const [bare, bareOther] = [withoutStop(one.text), withoutStop(other.text)];
  if (one.kind === "metric") return [as(one.text, 0.5), as(asTitle(one.text), 0.5)];
  if (one.kind === "other") return [as(one.text, 0.75), as(`${bare}. ${bareOther}.`, 0.25)];
  return [as(one.text, 0.6), as(`${bare}.`, 0.15), as(`${bare} and ${beginningSmall(bareOther)}`, 0.25)];
}

const withoutStop = (text: string): string => text.replace(/[.!]$/, "");
const asTitle = (text: string): string =>
  text.replace(/(^|\s)(\p{Ll})(?=\p{Ll}{2})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
const beginningSmall = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
