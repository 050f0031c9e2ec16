import type { Reading } from "./reading.ts";

const label =
  /^\s*(?:\([^()]{1,30}\)|\[[^[\]]{1,30}\]|[\p{L}\p{N}#&/.-]{1,20}(?: [\p{L}\p{N}#&/.-]{1,20}){0,3}(?::| [-–—]))\s+(?=[\p{L}\p{N}$€£"“≥>])/u;

/** Where the sentence itself begins: behind a label such as "KR2:", "Support:" or "(all)". 0 where there is none. */
export function endOfLabel({ text, words }: Pick<Reading, "text" | "words">): number {
  const end = label.exec(text)?.[0].length ?? 0;
  const before = words.filter((word) => word.end <= end);
  const isOrder = before.length > 1 && before[0]?.verb?.form === "base";
  return end === 0 || isOrder || words.length - before.length < 2 ? 0 : end;
}
