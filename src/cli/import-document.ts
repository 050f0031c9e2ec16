import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Asked, Views } from "#contract/index.ts";
import { readCycle } from "#integrations/imports/cycle-text.ts";
import { decodeDocument, largestDocumentBytes } from "#integrations/imports/decode.ts";
import type { ReadDocument } from "#integrations/imports/document.ts";
import { readDocumentFile } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";
import { systemClock } from "#lib/clock.ts";
import { currentCycle } from "#okr/cycle.ts";
import { asking } from "./call.ts";
import { connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { countOf, inSentence } from "./counts.ts";
import { previewOf } from "./import-preview.ts";
import { named } from "./named.ts";
import { exitCodes } from "./problems.ts";
import { whereOf } from "./read-command.ts";
import { readFileUpTo } from "./read-file.ts";
import { commonFlags, readFlags } from "./read-flags.ts";
import type { ReadFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { harmless } from "./text-width.ts";
import { CannotDo, WrongUsage } from "./wrong-usage.ts";

type Cycle = Views["cycles"]["list"]["cycles"][number];
type Applying = Asked["imports"]["apply"];

const shapes = {
  ...commonFlags,
  "dry-run": "switch",
  cycle: "value",
  map: "values",
  team: "value",
  "add-teams": "switch",
  "idempotency-key": "value",
} as const;
const onlyForApplying = ["cycle", "map", "team", "add-teams", "idempotency-key"];

/** `ladder import FILE`: shows what a document holds, or adds it to the plan. */
export async function importDocument(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readFlags(args, shapes, "ladder import");
  const [path, another] = read.words;
  if (path === undefined) throw new WrongUsage("ladder import needs a file. See ladder import --help.");
  if (another !== undefined) throw new WrongUsage(`ladder import reads one file, and has no place for "${another}".`);
  const isOn = (flag: string): boolean => read.values.get(flag)?.[0] === "true";
  const isLooking = isOn("json") || isOn("dry-run");
  const out = onlyForApplying.find((flag) => read.values.has(flag));
  if (isLooking && out)
    throw new WrongUsage(`${isOn("json") ? "--json" : "--dry-run"} only says what was understood: leave --${out} out.`);
  const bytes = await readFileUpTo(path, largestDocumentBytes, terminal);
  const fileName = path === "-" ? "standard input" : basename(path);
  const document = understood(bytes, fileName);
  if (!isLooking) return apply({ read, bytes, fileName, document }, terminal);
  terminal.print(isOn("json") ? JSON.stringify(document, null, 2) : previewOf(document, fileName));
  return exitCodes.done;
}

function understood(bytes: Buffer, fileName: string): ReadDocument {
  try {
    return readDocumentFile(bytes, fileName);
  } catch (error) {
    if (error instanceof DocumentRefused)
      throw new CannotDo(error.reason === "too-large" ? "document-too-large" : "document-unreadable", error.message);
    throw error;
  }
}

type Importing = {
  readonly read: ReadFlags;
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly document: ReadDocument;
};

async function apply({ read, bytes, fileName, document }: Importing, terminal: Terminal): Promise<number> {
  const connection = connect(whereOf(read), terminal.environment);
  const { cycles } = await asking(connection, {}, (client) => client.cycles.list({}));
  const { teams } = await asking(connection, {}, (client) => client.teams.list({}));
  const cycle = chosenCycle(cycles, read.values.get("cycle")?.[0]);
  const teamName = read.values.get("team")?.[0];
  const team =
    teamName === undefined ? teams.find(({ parentId }) => parentId === null) : named(teams, teamName, "team");
  if (!team) throw new CannotDo("not-found", "There is no team to import into.");
  const placed = placeCycles(document.cycles, cycles, read.values.get("map") ?? []);
  const teamNames = new Set(teams.map(({ name }) => name.toLowerCase()));
  const newTeams = document.teams.filter((name) => !teamNames.has(name.toLowerCase()));
  const input: Applying = {
    document: decodeDocument(bytes, fileName),
    fileName,
    cycleId: cycle.id,
    teamId: team.id,
    cycles: [...placed].map(([name, { id }]) => ({ name, cycleId: id })),
    addTeams: newTeams.length > 0 && read.values.get("add-teams")?.[0] !== "false",
  };
  const view = await applied(connection, input, read.values.get("idempotency-key")?.[0] ?? randomUUID());
  terminal.print(
    harmless(
      reportOf(view, {
        cycle,
        team: team.name,
        placed,
        elsewhere: document.cycles.filter((name) => !placed.has(name)),
      }),
    ),
  );
  return exitCodes.done;
}

const applied = (connection: Connection, input: Applying, idempotencyKey: string): Promise<Views["imports"]["apply"]> =>
  asking(connection, { idempotencyKey }, (client) => client.imports.apply(input, { context: { idempotencyKey } }));

function chosenCycle(cycles: readonly Cycle[], name: string | undefined): Cycle {
  if (name !== undefined) return named(cycles, name, "cycle");
  const cycle = currentCycle(cycles, systemClock.today());
  if (cycle) return cycle;
  throw new CannotDo(
    "not-found",
    "There is no cycle to import into. Nothing was changed; add one with ladder cycles create.",
  );
}

const spelled = (name: string): string => (readCycle(name)?.name ?? name).trim().toLowerCase();

/** Which of your cycles the document's are: those that were mapped, and open ones of the same name. */
function placeCycles(names: readonly string[], cycles: readonly Cycle[], maps: readonly string[]): Map<string, Cycle> {
  const placed = new Map<string, Cycle>();
  for (const name of names) {
    const same = cycles.find((one) => one.state !== "closed" && spelled(one.name) === spelled(name));
    if (same) placed.set(name, same);
  }
  for (const map of maps) {
    const [, from = "", to = ""] = /^(.*?)=(.*)$/s.exec(map) ?? [];
    if (from === "" || to === "") throw new WrongUsage(`--map has to be NAME=CYCLE, not "${map}".`);
    const name = names.find((one) => spelled(one) === spelled(from));
    if (name === undefined)
      throw new WrongUsage(
        `The document has no cycle called "${from}".${names.length > 0 ? ` It has ${inSentence(names)}.` : ""}`,
      );
    placed.set(name, named(cycles, to, "cycle"));
  }
  return placed;
}

type Placed = {
  readonly cycle: Cycle;
  readonly team: string;
  readonly placed: ReadonlyMap<string, Cycle>;
  readonly elsewhere: readonly string[];
};

function reportOf(
  { id, fileName, added, notes }: Views["imports"]["apply"],
  { cycle, team, placed, elsewhere }: Placed,
): string {
  const counts = inSentence([
    countOf(added.objectives, "objective"),
    countOf(added.keyResults, "key result"),
    countOf(added.initiatives, "initiative"),
    ...(added.teams > 0 ? [countOf(added.teams, "team")] : []),
  ]);
  return [
    `Added from ${fileName}: ${counts}.`,
    ...[...placed].map(([name, { name: yours }]) =>
      name === yours ? `${name} went to your cycle of that name.` : `${name} went to ${yours}.`,
    ),
    ...(elsewhere.length > 0
      ? [
          `${inSentence(elsewhere)} went to ${cycle.name}: you have no open cycle of that name. To choose another, undo this and use --map.`,
        ]
      : []),
    `What names no cycle went to ${cycle.name}, and what names no team to ${team}.`,
    ...(notes.length > 0
      ? [`${countOf(notes.length, "line")} kept as notes: ladder imports list --json shows them.`]
      : []),
    `To undo it: ladder imports undo ${id}`,
  ].join("\n");
}
