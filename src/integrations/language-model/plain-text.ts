/**
 * A line that a language model wrote, as text to show: control and invisible characters are left out and white space is
 * drawn together. Null where it is empty, longer than allowed, or holds markup or an address of the web: none of them belongs
 * in an OKR.
 */
export function plainText(text: string, longest: number): string | null {
  const line = text
    .replaceAll(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
  if (line === "" || line.length > longest) return null;
  const isForeign = /<\/?[a-z!]|&[#a-z]\w*;|\bhttps?:|\bwww\.|javascript:|\]\(|[`{}]/i.test(line);
  return isForeign ? null : line;
}
