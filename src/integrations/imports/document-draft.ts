import type { KeyResultDraft, ObjectiveDraft, PlanDraft } from "#okr/coach/subject.ts";
import { measureFromText } from "#okr/measure-text.ts";
import type { ReadDocument, ReadInitiative, ReadKeyResult, ReadObjective } from "./document.ts";

/**
 * A document as the Coach reads it, each part with its line as its id: objectives by the team they name; those that name none
 * belong to the document.
 */
export function documentDraft({ objectives }: Pick<ReadDocument, "objectives">, name: string): PlanDraft {
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
