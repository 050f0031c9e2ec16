import { blocksOf } from "#okr/comment-text.ts";
import type { Inline } from "#okr/comment-text.ts";

/** A stretch of plain words; `personId` where they are a mention. */
export type Words = { readonly text: string; readonly personId?: string };

/** More than two lines never hold. */
const most = 240;

/** A comment's words on one line, as far as a glimpse goes: nothing of it is strong, a list or a link. */
export function firstWordsOf(markdown: string): readonly Words[] {
  const words: Words[] = [];
  let length = 0;
  function say(text: string, personId?: string): void {
    if (length >= most) return;
    length += text.length;
    const last = words.at(-1);
    if (personId === undefined && last && last.personId === undefined) words.splice(-1, 1, { text: last.text + text });
    else words.push(personId === undefined ? { text } : { text, personId });
  }
  function sayAll(parts: readonly Inline[]): void {
    for (const part of parts) {
      if ("parts" in part) sayAll(part.parts);
      else if (part.kind === "break") say(" ");
      else if (part.kind === "mention") say(`@${part.name}`, part.personId);
      else say(part.text);
    }
  }
  for (const block of blocksOf(markdown)) {
    if (length > 0) say(" ");
    if (block.kind === "paragraph") sayAll(block.parts);
    else if (block.kind === "code") say(block.text.replaceAll(/\s+/g, " "));
    else
      for (const [place, item] of block.items.entries()) {
        if (place > 0) say(" ");
        sayAll(item);
      }
  }
  return words;
}
