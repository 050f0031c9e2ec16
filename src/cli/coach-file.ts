import { decodeDocument } from "#integrations/imports/decode.ts";
import { documentDraft } from "#integrations/imports/document-draft.ts";
import type { ReadDocument } from "#integrations/imports/document.ts";
import { readDocumentFile } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";
import type { PlanDraft } from "#okr/coach/subject.ts";
import { planFromJson } from "./coach-json.ts";
import { planFromTable } from "./coach-table.ts";
import { CannotDo } from "./wrong-usage.ts";

export const planFormats = ["markdown", "csv", "json"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** The plan in a file, each part with its line as its id. What cannot be read is refused in words. */
export function readPlanFile(bytes: Buffer, name: string, as: PlanFormat | undefined): PlanDraft {
  const text = (): string => decoded(bytes, name);
  switch (as ?? formatOf(name, bytes)) {
    case "json":
      return planFromJson(text(), name);
    case "csv":
      return planFromTable(text(), name);
    default:
      return documentDraft(understood(bytes, name), name);
  }
}

function formatOf(name: string, bytes: Buffer): PlanFormat {
  if (/\.json$/i.test(name)) return "json";
  if (/\.[ct]sv$/i.test(name)) return "csv";
  return name === "standard input" && /^\s*(?:\{|\[\s*[{"\]])/.test(bytes.toString("utf8", 0, 200))
    ? "json"
    : "markdown";
}

const decoded = (bytes: Buffer, name: string): string => refusing(() => decodeDocument(bytes, name));
const understood = (bytes: Buffer, name: string): ReadDocument => refusing(() => readDocumentFile(bytes, name));

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentRefused)
      throw new CannotDo(error.reason === "too-large" ? "document-too-large" : "document-unreadable", error.message);
    throw error;
  }
}
