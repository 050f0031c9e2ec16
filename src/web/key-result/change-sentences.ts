import type { Measure } from "#okr/measure.ts";
import { dayInWords } from "#okr/words.ts";
import { linesOf } from "#web/charts/measure-lines.ts";
import { endWords } from "#web/charts/value-words.ts";
import type { History } from "./use-history.ts";

type Change = History["changes"][number];
type Facts = Readonly<Record<string, unknown>>;
type Named = {
  readonly personName: (id: string) => string;
  readonly objectiveTitle: (id: string) => string | undefined;
  readonly today: string;
};

const operations: Readonly<Record<string, string>> = {
  "key-result.added": "added this key result",
  "key-result.imported": "imported this key result",
  "key-result.removed": "removed this key result",
  "key-result.restored": "brought this key result back",
};

/** What a change did, as a sentence without its subject: "changed the target from 38% to 40%". */
export function changeSentence({ operation, before, after }: Change, named: Named): string {
  const known = operations[operation];
  if (known) return known;
  const old = factsOf(before);
  const now = factsOf(after);
  if (!old || !now) return now ? "added this key result" : "removed this key result";
  const parts = Object.keys(now)
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .flatMap((key) => partOf(key, old, now, named) ?? []);
  return parts.length > 0 ? parts.join(", ") : "changed a detail";
}

const factsOf = (value: unknown): Facts | undefined =>
  typeof value === "object" && value !== null ? (value as Facts) : undefined;

// oxlint-disable-next-line max-params
function partOf(key: string, old: Facts, now: Facts, { personName, objectiveTitle, today }: Named): string | undefined {
  const from = old[key];
  const to = now[key];
  switch (key) {
    case "title":
      return `renamed it from “${String(from)}” to “${String(to)}”`;
    case "ownerId":
      return typeof to === "string" ? `made ${personName(to)} its owner` : "left it without an owner";
    case "dueOn":
      return `moved the due date from ${dayInWords(String(from), today)} to ${dayInWords(String(to), today)}`;
    case "startsOn":
      return `moved the start from ${dayInWords(String(from), today)} to ${dayInWords(String(to), today)}`;
    case "measure":
      return measureChange(from as Measure, to as Measure);
    case "objectiveId": {
      const title = typeof to === "string" ? objectiveTitle(to) : undefined;
      return title ? `moved it to “${title}”` : "moved it to another objective";
    }
    case "pace":
      return "changed its pace";
    case "share":
      return to === null ? "freed its share of the objective" : `fixed its share of the objective at ${Number(to)}%`;
    case "ownership":
      return `marked it ${String(to)}`;
    case "participants":
      return "changed who takes part";
    case "alsoUnder":
      return "changed which objectives it also counts under";
    case "targetReason":
      return to === "" ? undefined : `said why: “${String(to)}”`;
    case "metricId":
      return to === null ? "stopped reading it from a metric" : "made it read from a metric";
    case "offTrackAnswer":
      return "wrote what we would do if it went off track";
    default:
      return undefined;
  }
}

function measureChange(from: Measure, to: Measure): string {
  if (from.kind !== to.kind) return "changed how it is measured";
  const old = linesOf(from);
  const now = linesOf(to);
  const targets = [old, now].map(
    ({ targets }, place) =>
      targets.map((target) => endWords(place === 0 ? from : to, target)).join(" to ") || "a placeholder",
  );
  if (targets[0] !== targets[1]) return `changed the target from ${targets[0]} to ${targets[1]}`;
  if (old.baseline !== now.baseline) {
    const said = (measure: Measure, baseline: number | null): string =>
      baseline === null ? "a placeholder" : endWords(measure, baseline);
    return `changed the baseline from ${said(from, old.baseline)} to ${said(to, now.baseline)}`;
  }
  return "changed how it is measured";
}
