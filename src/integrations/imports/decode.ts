import { DocumentRefused } from "./refusal.ts";

/** Five megabytes: about 700,000 words, far more than any plan. */
export const largestDocumentBytes = 5_000_000;

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a Word, Excel, PowerPoint or zip file", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Word or Excel file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
  ["a compressed file", [0x1f, 0x8b]],
];

const asMarkdown = "Save it as Markdown or plain text and import that.";

/**
 * Turns a file's bytes into text: UTF-8, UTF-16 with a byte order mark, and otherwise Windows-1252.
 * Refuses what is too large before looking at it, and what is not text.
 */
export function decodeDocument(bytes: Uint8Array, fileName: string): string {
  if (bytes.length > largestDocumentBytes) throw tooLarge(bytes.length, fileName);
  const known = signatures.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (known) throw new DocumentRefused("binary", `${fileName} is ${known[0]}, not a text document.`, asMarkdown);
  const text = decoded(bytes, fileName);
  if (looksBinary(text)) throw new DocumentRefused("binary", `${fileName} holds binary data, not text.`, asMarkdown);
  return text.replaceAll("\u0000", "");
}

function decoded(bytes: Uint8Array, fileName: string): string {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentRefused(
      "unreadable",
      `${fileName} says it is UTF-16 but is broken.`,
      "Save it again as UTF-8 and import that.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Control characters other than tab, line and page breaks do not occur in documents. */
function looksBinary(text: string): boolean {
  let controls = 0;
  const sample = Math.min(text.length, 200_000);
  for (let place = 0; place < sample; place++) {
    const code = text.charCodeAt(place);
    if (code === 0 || (code < 32 && (code < 9 || code > 13) && code !== 27)) controls++;
    else if (code >= 0x80 && code < 0xa0) controls++;
  }
  return controls > 0 && controls / sample > 0.002;
}

export function tooLarge(size: number, fileName: string): DocumentRefused {
  const what = `${fileName} has ${(size / 1e6).toFixed(1)} MB; a document may have at most 5 MB.`;
  return new DocumentRefused("too-large", what, "Split it into smaller files, or leave out what is not a plan.");
}
