import { measureInWords } from "#okr/measure-words.ts";
import type { Measure } from "#okr/measure.ts";
import { shareInWords } from "#okr/words.ts";
import { table } from "./table.ts";
import { harmless } from "./text-width.ts";

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOfThings = (value: unknown): value is Thing[] =>
  Array.isArray(value) && value.length > 0 && value.every(isThing);

/** `endsBefore` is "ends before", `isIntact` is "intact", `ownerId` is "owner". */
const labelOf = (name: string): string =>
  name
    .replace(/^is(?=[A-Z])/, "")
    .replace(/(?<=[a-z])Id(s?)$/, "$1")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace("check in", "check-in")
    .trim();

/** A value in one line. Numbers are printed as they can be typed again. */
function inLine(name: string, value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return name === "progress" || name === "pace" ? shareInWords(value) : String(value);
  if (typeof value === "string") return harmless(value.replaceAll(/\s*\n\s*/g, " "));
  if (Array.isArray(value))
    return value.length === 0 ? "–" : value.map((one) => inLine("", one)).join(isListOfThings(value) ? "; " : ", ");
  const thing = value as Thing;
  if (name === "measure") return harmless(measureInWords(thing as Measure));
  const { kind, id, ...rest } = thing;
  if (typeof kind === "string" && typeof id === "string" && Object.keys(rest).length === 0) return `${kind} ${id}`;
  return Object.entries(thing)
    .filter(([, one]) => one !== null && one !== "")
    .map(([field, one]) =>
      field === "kind" || field === "shape" ? inLine(field, one) : `${labelOf(field)} ${inLine(field, one)}`,
    )
    .join(", ");
}

/** Left out of tables: what is long, and the ids of other things. Asking for one thing, or --json, shows all of it. */
const notInTables =
  /^(?:description|position|hash|before|after|offTrackAnswer|participants|alsoUnder|supports|bets|memberIds|checkIns|pace|milestonesDone|numerator|denominator)$|[a-z]Id$/;

/** What stands for a row is always shown, even when it is another thing's id. */
function columnsOf(rows: readonly Thing[]): string[] {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const isShown = (name: string, place: number): boolean =>
    (place === 0 && /[a-z]Id$/.test(name) && !names.includes("id")) || !notInTables.test(name);
  return names.filter(
    (name, place) =>
      isShown(name, place) && rows.some((row) => row[name] !== null && row[name] !== "" && row[name] !== undefined),
  );
}

/** A row of a table: numbers beside a thing are columns of it, and of things that hang on it there is their count. */
function flattened(row: Thing): Thing {
  const counted = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isListOfThings(value) ? value.length : value]),
  );
  return isThing(row["numbers"]) ? { ...counted, numbers: undefined, ...withoutReason(row["numbers"]) } : counted;
}

const withoutReason = ({ because: _because, pace, ...rest }: Thing): Thing => ({
  ...rest,
  expected: typeof pace === "number" ? shareInWords(pace) : pace,
});

function tableOf(list: readonly Thing[], columns: number | undefined): string[] {
  const rows = list.map(flattened);
  const names = columnsOf(rows);
  const isNumber = (name: string): boolean =>
    name === "expected" || rows.every((row) => row[name] === null || typeof row[name] === "number");
  return table(
    names.map((name) => ({ title: labelOf(name), isNumber: isNumber(name) })),
    rows.map((row) =>
      names.map((name) =>
        row[name] === undefined || (Array.isArray(row[name]) && row[name].length === 0) ? "" : inLine(name, row[name]),
      ),
    ),
    columns,
  );
}

/** Columns of equal length, as check-ins come, turned into rows. */
function rowsOfColumns(thing: Thing): Thing[] | undefined {
  const columns = Object.entries(thing);
  const length = Array.isArray(columns[0]?.[1]) ? columns[0][1].length : 0;
  if (length === 0 || !columns.every(([, column]) => Array.isArray(column) && column.length === length))
    return undefined;
  return Array.from({ length }, (_, place) =>
    Object.fromEntries(columns.map(([name, column]) => [name.replace(/s$/, ""), (column as unknown[])[place]])),
  );
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));

/** A thing as "name: value" lines, then what it holds, each under its name. */
function pairsOf(thing: Thing, columns: number | undefined): string[] {
  const pairs: [string, string][] = [];
  const below: string[] = [];
  for (const [name, value] of Object.entries(thing)) {
    const list = isListOfThings(value) ? value : isThing(value) ? rowsOfColumns(value) : undefined;
    const isSection = name !== "measure" && isThing(value) && ("id" in value || name === "numbers");
    if (value === "" || value === undefined || (name === "nextCursor" && value === null)) continue;
    if (list)
      below.push("", `${labelOf(name)}:`, ...indented(tableOf(list, columns === undefined ? undefined : columns - 2)));
    else if (isSection) below.push("", `${labelOf(name)}:`, ...indented(pairsOf(value, columns)));
    else pairs.push([`${labelOf(name)}:`, typeof value === "string" ? harmless(value) : inLine(name, value)]);
  }
  const width = Math.max(0, ...pairs.map(([label]) => label.length)) + 2;
  const lines = pairs.flatMap(([label, value]) =>
    (label.padEnd(width) + value.replaceAll("\n", `\n${" ".repeat(width)}`)).split("\n"),
  );
  return pairs.length === 0 ? below.slice(1) : [...lines, ...below];
}

const besideLists = new Set(["nextCursor", "revision", "hasMore"]);

/** An answer for people: a list as a table, one thing as lines. */
export function renderView(view: unknown, columns: number | undefined): string {
  if (!isThing(view)) return inLine("", view);
  const names = Object.keys(view).filter((name) => !besideLists.has(name));
  const [only = ""] = names;
  const list = view[only];
  if (names.length !== 1 || !Array.isArray(list)) return pairsOf(view, columns).join("\n");
  if (list.length === 0) return `No ${labelOf(only)}.`;
  const more = typeof view["nextCursor"] === "string" ? ["", `There are more: --cursor ${view["nextCursor"]}`] : [];
  const rest =
    view["hasMore"] === true ? ["", `There are more: --revision ${String((list.at(-1) as Thing)["revision"])}`] : [];
  return [...tableOf(list as Thing[], columns), ...more, ...rest].join("\n");
}
