/** A command that is not an operation of the contract. */
export type Extra = { readonly word: string; readonly usage: string; readonly summary: string; readonly help: string };

const whereHelp = `  --data FOLDER        the data folder of the Ladder that runs here (LADDER_DATA; ./.ladder)
  --workspace WSP_ID   which workspace, when there are several`;

export const extras = {
  serve: {
    word: "serve",
    usage: "serve",
    summary: "Starts Ladder and serves it until it is stopped.",
    help: "See ladder serve --help for its settings.",
  },
  plan: {
    word: "plan",
    usage: "plan [CYCLE]",
    summary: "Prints a cycle's plan as an outline with progress; the cycle that runs today, unless you name one.",
    help: `  CYCLE                its name or id
${whereHelp}`,
  },
  import: {
    word: "import",
    usage: "import FILE",
    summary: "Adds what a document holds to the plan, as one change that can be undone as one.",
    help: `  FILE                 Markdown or plain text; - reads standard input
  --dry-run            only say what was understood and why; asks no server and changes nothing
  --json               the same as JSON
  --cycle CYCLE        where objectives go; its name or id; the cycle that runs today, unless you name one
  --map NAME=CYCLE     which of your cycles one of the document's cycles is; repeat it for more
  --team TEAM          who the objectives belong to that name no team; its name or id; the company, unless you name one
  --no-add-teams       do not add teams that the document names and you do not have
${whereHelp}`,
  },
  coach: {
    word: "coach",
    usage: "coach FILE...",
    summary: "Says what could be written better in the objectives and key results of documents; asks no server.",
    help: `  FILE...              Markdown, CSV or JSON; - reads standard input
  --as FORMAT          markdown, csv or json, where the file's name does not tell
  --format FORMAT      text, json, or github: annotations beside the lines of a pull request; text, unless you say otherwise
  --json               the same as --format json
  --fail-on SEVERITY   warning, hint or never: from when on the exit code is 1; warning, unless you say otherwise
  --statements         read JSON lines {"id","text","slot":"objective"|"key-result"|null,"context"} instead, and write JSON
                       lines {"id","kind","scores","findings":[{"rule","message"}]}; what cannot be read gets an error
  --hints              with --statements: hints as well as warnings

The exit code is 0 when there is nothing to say, 1 when there is, and 2 for a command that is wrong.`,
  },
  mcp: {
    word: "mcp",
    usage: "mcp",
    summary: "Gives agents Ladder's tools over standard input and output (Model Context Protocol).",
    help: whereHelp,
  },
} as const satisfies Readonly<Record<string, Extra>>;

export const extraWords: readonly string[] = Object.keys(extras);
