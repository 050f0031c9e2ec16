import type { Views } from "#contract/index.ts";
import { systemClock } from "#lib/clock.ts";
import { currentCycle, weekOf } from "#okr/cycle.ts";
import { measureInWords } from "#okr/measure-words.ts";
import { wholePlan } from "#okr/plan.ts";
import type { Numbers } from "#okr/progress/numbers.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { confidenceInWords, shareInWords } from "#okr/words.ts";
import { asking } from "./call.ts";
import { connect } from "./connection.ts";
import { named } from "./named.ts";
import { exitCodes } from "./problems.ts";
import { whereOf } from "./read-command.ts";
import { commonFlags, readFlags } from "./read-flags.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { harmless } from "./text-width.ts";
import { CannotDo, WrongUsage } from "./wrong-usage.ts";

type Plan = Views["plan"]["get"];

/** `ladder plan [CYCLE]`: a cycle's plan as an outline. */
export async function printPlan(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readFlags(args, commonFlags, "ladder plan");
  const [name, another] = read.words;
  if (another !== undefined) throw new WrongUsage(`ladder plan takes one cycle, and has no place for "${another}".`);
  const connection = connect(whereOf(read), terminal.environment);
  const { cycles } = await asking(connection, {}, (client) => client.cycles.list({}));
  const today = systemClock.today();
  const cycle = name === undefined ? currentCycle(cycles, today) : named(cycles, name, "cycle");
  if (!cycle) throw new CannotDo("not-found", "There is no cycle yet; add one with ladder cycles create.");
  const plan = await asking(connection, {}, (client) => client.plan.get({ cycleId: cycle.id }));
  terminal.print(
    read.values.get("json")?.[0] === "true" ? JSON.stringify(plan, null, 2) : outlineOf(plan, today, terminal.columns),
  );
  return exitCodes.done;
}

const byPosition = (one: { position: number }, other: { position: number }): number => one.position - other.position;

/** The plan as lines: teams, their objectives, their key results, each with its progress, health and owner. */
export function outlineOf(plan: Plan, today: string, columns: number | undefined): string {
  const { cycle, teams, people, objectives, keyResults } = wholePlan(plan);
  const { objectiveNumbersById, keyResultNumbersById, company } = numbersOfPlan({
    workspace: plan.workspace,
    cycle,
    teams,
    objectives,
    keyResults,
    below: plan.below,
    today,
  });
  const nameById = new Map(people.map((person) => [person.id, person.name]));
  const numbersOf = (numbers: Numbers | undefined): string[] => [
    shareInWords(numbers?.progress),
    confidenceInWords[numbers?.health ?? "not-started"],
    numbers?.flags.join(", ") ?? "",
  ];
  const ownerOf = (id: (typeof people)[number]["id"] | null): string =>
    id === null ? "nobody" : (nameById.get(id) ?? "");
  const objectivesByTeam = Map.groupBy(objectives, (one) => one.teamId);
  const keyResultsByObjective = Map.groupBy(keyResults, (one) => one.objectiveId);
  const rows: string[][] = [];
  for (const team of teams) {
    const own = (objectivesByTeam.get(team.id) ?? []).toSorted(byPosition);
    if (own.length > 0) rows.push([], [team.name]);
    for (const objective of own) {
      rows.push([
        `  ${objective.title}`,
        ...numbersOf(objectiveNumbersById.get(objective.id)),
        ownerOf(objective.ownerId),
      ]);
      for (const keyResult of (keyResultsByObjective.get(objective.id) ?? []).toSorted(byPosition))
        rows.push([
          `    ${keyResult.title} ${measureInWords(keyResult.measure, today)}`,
          ...numbersOf(keyResultNumbersById.get(keyResult.id)),
          ownerOf(keyResult.ownerId),
        ]);
    }
  }
  const { week, weeks } = weekOf(cycle, today);
  const when = week === 0 ? `begins on ${cycle.startsOn}` : week > weeks ? "over" : `week ${week} of ${weeks}`;
  const heading = `${plan.workspace.name}, ${cycle.name} (${cycle.state}, ${when}): ${shareInWords(company.numbers.progress)}`;
  if (rows.length === 0)
    return harmless(`${heading}\n\nNo objectives yet: ladder objectives propose, or ladder import FILE.`);
  const titles = ["", "progress", "health", "flags", "owner"].map((title) => ({
    title,
    isNumber: title === "progress",
  }));
  return harmless([heading, ...table(titles, rows, columns)].join("\n"));
}
