import { decodeDocument } from "#integrations/imports/decode.ts";
import type { ReadDocument, ReadInitiative, ReadKeyResult, ReadObjective } from "#integrations/imports/document.ts";
import { readDocumentFile } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";
import type { KeyResultDraft, ObjectiveDraft, PlanDraft } from "#okr/coach/subject.ts";
import { measureFromText } from "#okr/measure-text.ts";
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
      return planOf(understood(bytes, name), name);
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

/** A document's plan: objectives by the team they name; those that name none belong to the document. */
export function planOf({ objectives }: Pick<ReadDocument, "objectives">, name: string): PlanDraft {
  const all: { readonly read: ReadObjective; readonly isUnder: boolean }[] = [];
  const initiatives: ReadInitiative[] = [];
  const visit = (read: ReadObjective, isUnder: boolean): void => {
    all.push({ read, isUnder });
    initiatives.push(...read.initiatives);
    for (const child of read.objectives) visit(child, true);
  };
  for (const objective of objectives) visit(objective, false);
  const teams = Map.groupBy(all, ({ read }) => [read.team ?? name, read.cycle ?? ""].join("\n"));
  return {
    teams: [...teams].map(([key, own]) => ({
      name: key.split("\n")[0] ?? name,
      objectives: own.map(({ read, isUnder }) => toObjective(read, isUnder)),
    })),
    initiatives: initiatives.map(({ title, line }) => ({ id: String(line), title })),
  };
}

const toObjective = ({ title, line, keyResults }: ReadObjective, isUnder: boolean): ObjectiveDraft => ({
  id: String(line),
  title,
  supports: isUnder ? 1 : undefined,
  keyResults: keyResults.map(toKeyResult),
});

/** A table gives numbers beside the title; a sentence has them in it. */
function toKeyResult({ title, line, due, owner, baseline, target, unit }: ReadKeyResult): KeyResultDraft {
  const hasNumbers = /\d/.test(title) || (baseline === null && target === null);
  return {
    id: String(line),
    title,
    measure: hasNumbers ? undefined : measureFromText(title, { baseline, target, unit }),
    dueOn: due ?? undefined,
    owner: owner ?? undefined,
  };
}
