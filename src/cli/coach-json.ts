import type { KeyResultDraft, ObjectiveDraft, PlanDraft, TeamDraft } from "#okr/coach/subject.ts";
import { measureFromText } from "#okr/measure-text.ts";
import { CannotDo } from "./wrong-usage.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listIn = (value: Json, ...names: string[]): readonly unknown[] => {
  const found = names.map((name) => value[name]).find(Array.isArray);
  return found ?? [];
};
const textIn = (value: Json, ...names: string[]): string => {
  const found = names.map((name) => value[name]).find((one) => typeof one === "string");
  return typeof found === "string" ? found : "";
};
const numberIn = (value: Json, name: string): number | null => (typeof value[name] === "number" ? value[name] : null);
/** The line, where `ladder import --json` wrote it. */
const idOf = ({ line, id }: Json): string | undefined =>
  typeof line === "number" ? String(line) : typeof id === "string" ? id : undefined;

/**
 * A plan from JSON: what `ladder import FILE --json` prints, or a list of objectives with `title` and `keyResults`, where a key
 * result is a string or has a `title`, and may have `baseline`, `target`, `unit`, `due` and `owner`.
 */
export function planFromJson(text: string, name: string): PlanDraft {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new CannotDo("document-unreadable", `${name} is not JSON. Nothing was changed.`);
  }
  const objectives = (
    Array.isArray(read) ? read : isObject(read) ? listIn(read, "objectives", "okrs", "goals") : []
  ).flatMap(objectivesIn);
  if (objectives.length === 0)
    throw new CannotDo(
      "document-unreadable",
      `No objectives were found in ${name}. Write a list of {"title", "keyResults"}, or what ladder import --json prints. Nothing was changed.`,
    );
  const teams = Map.groupBy(objectives, ({ team }) => (team === "" ? name : team));
  return {
    teams: [...teams].map(([team, own]): TeamDraft => ({ name: team, objectives: own.map(({ draft }) => draft) })),
  };
}

type Placed = { readonly team: string; readonly draft: ObjectiveDraft };

function objectivesIn(value: unknown): Placed[] {
  if (typeof value === "string") return [{ team: "", draft: { title: value } }];
  if (!isObject(value)) return [];
  const title = textIn(value, "title", "objective", "name", "text");
  if (title === "") return [];
  const keyResults = listIn(value, "keyResults", "key_results", "krs").flatMap(keyResultIn);
  const draft: ObjectiveDraft = { id: idOf(value), title, keyResults };
  return [{ team: textIn(value, "team"), draft }, ...listIn(value, "objectives").flatMap(objectivesIn)];
}

function keyResultIn(value: unknown): KeyResultDraft[] {
  if (typeof value === "string") return [{ title: value }];
  if (!isObject(value)) return [];
  const title = textIn(value, "title", "keyResult", "key_result", "name", "text");
  if (title === "") return [];
  const baseline = numberIn(value, "baseline");
  const target = numberIn(value, "target");
  const hasNumbers = /\d/.test(title) || (baseline === null && target === null);
  const unit = textIn(value, "unit");
  const due = textIn(value, "due", "dueOn");
  const owner = textIn(value, "owner");
  return [
    {
      id: idOf(value),
      title,
      measure: hasNumbers ? undefined : measureFromText(title, { baseline, target, unit: unit === "" ? null : unit }),
      dueOn: /^\d{4}-\d\d-\d\d$/.test(due) ? due : undefined,
      owner: owner === "" ? undefined : owner,
    },
  ];
}
