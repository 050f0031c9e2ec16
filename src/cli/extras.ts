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
  forecast: {
    word: "forecast",
    usage: "forecast [FILE]",
    summary: "Says for each line of numbers what will probably come, with its likelihood; needs no running Ladder.",
    help: `  FILE                 JSON lines; standard input, unless you name one
  --json               answers as JSON lines, one for each line, in the same order

A key result:
  {"dates":["2027-01-04",…],"values":[31,…],"baseline":31,"target":38,"kind":"increase","due":"2027-04-03"}
  kind                 increase, decrease; at-least, at-most (target is the bound); between (low, high); yes-no
  unit                 optional: "%", "USD", "days", "posts"; percentages stay within 0 and 100
  history              optional: earlier values at the same spacing, oldest first
  start, on            optional: its first day; the day of the forecast (the newest check-in's, unless you name one)
  answer               answer (in words), state (too-early, forecast, reached, over, none), likelihood (0–1 or null),
                       quantiles (on, q10, q25, q50, q75, q90 for each coming check-in date), method, points

A plain weekly series:
  {"values":[12.1,…],"horizon":13}
  answer               point (one number a step), quantiles ("0.1", "0.25", "0.5", "0.75", "0.9": one number a step),
                       method, points

A line that cannot be answered gets {"error":"…"}, and the others are answered all the same.`,
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
