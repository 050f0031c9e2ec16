import { basename } from "node:path";
import { largestDocumentBytes } from "#integrations/imports/decode.ts";
import type { Finding } from "#okr/coach/finding.ts";
import { findingsOfPlan } from "#okr/coach/coach.ts";
import { coachStatements } from "./coach-statements.ts";
import { readPlanFile, planFormats } from "./coach-file.ts";
import type { PlanFormat } from "./coach-file.ts";
import { printers } from "./coach-report.ts";
import type { CoachedFile, ReportFormat } from "./coach-report.ts";
import { exitCodes } from "./problems.ts";
import { readFileUpTo } from "./read-file.ts";
import { commonFlags, readFlags } from "./read-flags.ts";
import type { ReadFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { WrongUsage } from "./wrong-usage.ts";

const shapes = {
  ...commonFlags,
  statements: "switch",
  hints: "switch",
  format: "value",
  as: "value",
  "fail-on": "value",
} as const;
const failings = ["warning", "hint", "never"] as const;

/** `ladder coach FILE…`: advice on the plans in documents; asks no server and changes nothing. */
export async function coach(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readFlags(args, shapes, "ladder coach");
  const isOn = (flag: string): boolean => read.values.get(flag)?.[0] === "true";
  if (isOn("statements")) {
    const input = await readFileUpTo(onlyFile(read.words), largestDocumentBytes, terminal);
    terminal.print(coachStatements(input.toString("utf8"), { withHints: isOn("hints") }));
    return exitCodes.done;
  }
  if (read.words.length === 0)
    throw new WrongUsage("ladder coach needs a file, or - for standard input. See ladder coach --help.");
  const format =
    choice(read, "format", ["text", "json", "github"] satisfies ReportFormat[]) ?? (isOn("json") ? "json" : "text");
  const failOn = choice(read, "fail-on", failings) ?? "warning";
  const as = choice(read, "as", planFormats);
  const files: CoachedFile[] = [];
  for (const path of read.words) files.push(await coachFile(path, as, terminal));
  terminal.print(printers[format](files));
  return files.some(({ findings }) => findings.some((one) => fails(one, failOn))) ? exitCodes.refused : exitCodes.done;
}

const fails = ({ severity }: Finding, failOn: (typeof failings)[number]): boolean =>
  failOn === "hint" || (failOn === "warning" && severity === "warning");

function onlyFile(words: readonly string[]): string {
  if (words.length > 1) throw new WrongUsage("ladder coach --statements reads one file, or standard input.");
  return words[0] ?? "-";
}

function choice<C extends string>({ values }: ReadFlags, flag: string, choices: readonly C[]): C | undefined {
  const given = values.get(flag)?.[0];
  const chosen = choices.find((one) => one === given);
  if (given !== undefined && chosen === undefined)
    throw new WrongUsage(`--${flag} has to be ${choices.join(", ")}, not "${given}".`);
  return chosen;
}

async function coachFile(path: string, as: PlanFormat | undefined, terminal: Terminal): Promise<CoachedFile> {
  const bytes = await readFileUpTo(path, largestDocumentBytes, terminal);
  const name = path === "-" ? "standard input" : basename(path);
  const plan = readPlanFile(bytes, name, as);
  const objectives = plan.teams.flatMap((team) => team.objectives);
  return {
    path,
    name,
    objectives: objectives.length,
    keyResults: objectives.reduce((sum, { keyResults = [] }) => sum + keyResults.length, 0),
    findings: findingsOfPlan(plan),
  };
}
