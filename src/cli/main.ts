import { readFileSync } from "node:fs";
import { commands, commandsOf, nouns } from "./commands.ts";
import { extras, extraWords } from "./extras.ts";
import type { Extra } from "./extras.ts";
import { commandHelp, extraHelp, fullHelp, nounHelp, overview } from "./help.ts";
import { didYouMean } from "./nearest.ts";
import { perform } from "./perform.ts";
import { complainOf, exitCodes } from "./problems.ts";
import { processTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";
import { WrongUsage } from "./wrong-usage.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Does what was typed after `ladder` and gives the exit code: 0 done, 1 refused or failed, 2 a command that does not exist. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    return await run(inOrder(args), terminal);
  } catch (error) {
    return complainOf(error, terminal, args.includes("--json"));
  }
}

/** `ladder --data FOLDER objectives list` is `ladder objectives list --data FOLDER`. */
function inOrder(args: readonly string[]): readonly string[] {
  let place = 0;
  while (/^--(?:json|data|workspace)(?:=|$)/.test(args[place] ?? ""))
    place += /^--(?:data|workspace)$/.test(args[place] ?? "") ? 2 : 1;
  return [...args.slice(place), ...args.slice(0, place)];
}

function run(args: readonly string[], terminal: Terminal): Promise<number> | number {
  const [first, second, ...rest] = args;
  const show = (text: string): number => {
    terminal.print(text);
    return exitCodes.done;
  };
  if (first === undefined) return show(overview());
  if (first === "--version" || first === "-v") return show(version);
  if (first === "help" || isHelp(first))
    return show(
      helpFor(
        args.slice(1).filter((word) => !word.startsWith("-")),
        first !== "help",
      ),
    );
  const command = commands.find(({ noun, verb }) => noun === first && verb === second);
  if (command) return rest.some(isHelp) ? show(commandHelp(command)) : perform(command, rest, terminal);
  const asksForHelp = args.slice(1).some(isHelp);
  if (asksForHelp && (second === undefined || second.startsWith("-") || isExtra(first)))
    return show(helpFor([first], true));
  if (first === "import")
    return load(args, (own) =>
      import("./import-document.ts").then(({ importDocument }) => importDocument(own, terminal)),
    );
  if (first === "forecast")
    return load(args, (own) => import("./forecast.ts").then(({ forecast }) => forecast(own, terminal)));
  if (first === "coach") return load(args, (own) => import("./coach.ts").then(({ coach }) => coach(own, terminal)));
  if (first === "mcp")
    return load(args, (own) =>
      import("./serve-agents.ts").then(({ serveAgents }) => serveAgents(own, terminal, version)),
    );
  if (first === "plan")
    return load(args, (own) => import("./print-plan.ts").then(({ printPlan }) => printPlan(own, terminal)));
  if (nouns.includes(first) && (second === undefined || second.startsWith("-"))) return show(nounHelp(first));
  throw unknown(first, second);
}

// What one command needs is loaded for that command only.
const load = (args: readonly string[], command: (own: readonly string[]) => Promise<number>): Promise<number> =>
  command(args.slice(1));

const isHelp = (word: string): boolean => word === "--help" || word === "-h";
const isExtra = (word: string): boolean => extraWords.includes(word);

function helpFor([first, second]: readonly string[], isShort: boolean): string {
  if (first === undefined) return isShort ? overview() : fullHelp();
  const command = commands.find(({ noun, verb }) => noun === first && verb === second);
  if (command) return commandHelp(command);
  if (nouns.includes(first) && second === undefined) return nounHelp(first);
  if (isExtra(first) && second === undefined) return extraHelp(extras[first as keyof typeof extras] as Extra);
  throw unknown(first, second);
}

function unknown(first: string, second: string | undefined): WrongUsage {
  const verbs = commandsOf(first).map(({ verb }) => verb);
  if (verbs.length === 0)
    return new WrongUsage(
      `There is no command "${first}".${didYouMean(first, [...nouns, ...extraWords, "help"])} See ladder help.`,
    );
  return new WrongUsage(
    `${first} cannot "${second}".${didYouMean(second ?? "", verbs)} It can ${verbs.join(", ")}. See ladder ${first}.`,
  );
}
