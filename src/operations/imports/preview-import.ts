import type { ErrorWord } from "#contract/errors.ts";
import { documentDraft } from "#integrations/imports/document-draft.ts";
import { documentFindings } from "#integrations/imports/document-findings.ts";
import type { ReadDocument } from "#integrations/imports/document.ts";
import { readDocumentText } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";
import type { RefusalReason } from "#integrations/imports/refusal.ts";
import { foundIn } from "../coach/found-in.ts";
import type { Advice } from "../context.ts";
import { refuse } from "../refusal.ts";

const wordOf: Readonly<Partial<Record<RefusalReason, ErrorWord>>> = {
  "too-large": "document-too-large",
  "no-okrs": "nothing-to-import",
};

/** Reads a document, or refuses with the reader's own sentence. */
export function readOrRefuse(document: string, fileName: string): ReadDocument {
  try {
    return readDocumentText(document, fileName);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    return refuse(wordOf[error.reason] ?? "document-unreadable", error.message, { reason: error.reason });
  }
}

export const previewImport: Advice<"imports", "preview"> = async (_at, { document, fileName }) => {
  const read = readOrRefuse(document, fileName);
  return { ...read, findings: documentFindings(await foundIn(documentDraft(read, fileName))) };
};
