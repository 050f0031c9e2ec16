/** The largest document Ladder reads, in bytes and in characters. */
export const largestDocument = 5_000_000;

/** A document's text, or the sentence that says why there is none. */
export type DocumentText = { readonly text: string } | { readonly refusal: string };

const otherFormats: Readonly<Record<string, string>> = {
  docx: "a Word document",
  doc: "a Word document",
  pdf: "a PDF",
  xlsx: "a spreadsheet",
  xls: "a spreadsheet",
  pptx: "a presentation",
  pages: "a Pages document",
  odt: "a text document of an office program",
  zip: "an archive",
  png: "a picture",
  jpg: "a picture",
  jpeg: "a picture",
};

const save = "Save it as Markdown or plain text and choose that file.";

/** Says before reading whether a file can be what Ladder reads. */
export function refusalOf(fileName: string, bytes: number): string | undefined {
  const format = otherFormats[fileName.toLowerCase().split(".").at(-1) ?? ""];
  if (format) return `${fileName} is ${format}. Nothing was changed. ${save}`;
  if (bytes > largestDocument) {
    const megabytes = (Math.ceil(bytes / 100_000) / 10).toString();
    return `${fileName} has ${megabytes} MB; Ladder reads documents of up to 5 MB. Nothing was changed. Choose a smaller part of it.`;
  }
  return bytes === 0 ? `${fileName} is empty. Nothing was changed.` : undefined;
}

/** The text of a file: UTF-8, UTF-16 with its mark, or what older Windows programs write. */
export function textOf(bytes: Uint8Array, fileName: string): DocumentText {
  const refusal = refusalOf(fileName, bytes.length);
  if (refusal) return { refusal };
  const text = decoded(bytes);
  if (text.includes("\u0000")) return { refusal: `${fileName} is not text. Nothing was changed. ${save}` };
  return text.trim() === "" ? { refusal: `${fileName} has no words in it. Nothing was changed.` } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
