import type { ReadDocument } from "#integrations/imports/document.ts";
import { readDocument } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";
import type { Read } from "../context.ts";
import { refuse } from "../refusal.ts";

/** Reads a document, or refuses with the reader's own sentence. */
export function readOrRefuse(document: string, fileName: string): ReadDocument {
  try {
    return readDocument(document, { fileName });
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    return refuse(error.reason === "too-large" ? "document-too-large" : "document-unreadable", error.message, { reason: error.reason });
  }
}

export const previewImport: Read<"imports", "preview"> = async (_at, { document, fileName }) => readOrRefuse(document, fileName);
