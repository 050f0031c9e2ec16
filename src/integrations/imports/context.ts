import type { ReadKeyResult, ReadObjective } from "./document.ts";
import type { Node } from "./outline.ts";
import { nodesUnder } from "./outline.ts";
import type { Holder, Place, Plan } from "./plan.ts";
import type { Style } from "./style.ts";
import type { Statement } from "./statement.ts";
import { tidy } from "./statement.ts";

/** One list: what is true of all its items is found first, then each item is understood in turn. */
export type List = {
  readonly share: number;
  readonly labelsKeyResults: boolean;
  readonly someBold: boolean;
  readonly allLeaves: boolean;
  readonly someMeasured: boolean;
  readonly grouped: boolean;
  readonly isWork: boolean;
};

/** What is known at a point of the document: the place, what the section holds, and what is being added to. */
export type Context = Place & {
  readonly section: "none" | "objectives" | "key-results" | "initiatives" | "talk" | "retrospective";
  /** A heading or title above says that a plan stands here. */
  readonly inPlan: boolean;
  /** The key result whose details these are. */
  readonly under: ReadKeyResult | null;
  /** The objective has a part for its key results: a list outside of it is remarks. */
  readonly hasKeyResultPart: boolean;
  /** The nearest heading; it stands in when key results have no objective. */
  readonly heading: { readonly text: string; readonly line: number };
  readonly work: Work;
  readonly list: List;
};

export const noList: List = {
  share: 0,
  labelsKeyResults: false,
  someBold: false,
  allLeaves: false,
  someMeasured: false,
  grouped: false,
  isWork: false,
};

/** What changes while a part is read from top to bottom. */
export type Flow = {
  objective: ReadObjective | null;
  holder: Holder | null;
  implied: ReadObjective | null;
  owner: string | null;
};

/** What a quotation is, when the text before it announces one; and the objective that was quoted last. */
export type Announced = { kind: "objective" | "key-result" | null; isOpen: boolean; objective: ReadObjective | null };

export type Work = {
  readonly plan: Plan;
  readonly style: Style;
  readonly title: string;
  readonly announced: Announced;
};

export const placeIn = (context: Context, flow: Flow): Place => ({
  objective: context.objective,
  team: context.team,
  cycle: context.cycle,
  owner: flow.owner ?? context.owner,
});

/** Puts a node and all that is under it among the notes. */
export function noteAll(work: Work, node: Node): void {
  for (const one of nodesUnder(node)) noteOne(work, one);
}

export function noteOne(work: Work, node: Node): void {
  const { block } = node;
  if (node.kind === "root") return;
  if (block.kind === "layout") work.plan.use(block.lines, "layout");
  else if (block.kind === "table")
    for (const row of block.rows ?? [])
      work.plan.addNote(row.cells.filter((cell) => cell !== "").join(" | "), [row.line]);
  else if (block.kind === "matter" && /^(---|\.\.\.)$/.test(block.text)) work.plan.use(block.lines, "layout");
  else if (
    block.kind === "matter" &&
    /^title:/i.test(block.text) &&
    work.title !== "" &&
    block.text.includes(work.title)
  )
    work.plan.use(block.lines, "heading");
  else if (node.statement.inline.text === "" && block.text === "") work.plan.use(block.lines, "layout");
  else work.plan.addNote(node.statement.inline.text === "" ? block.text : node.statement.inline.text, block.lines);
  if (block.kind === "table") work.plan.use(block.lines, "layout");
}

/** The objective key results go to: the one being read, or one that the heading stands in for. */
export function objectiveFor(context: Context, flow: Flow, line: number): ReadObjective {
  const known = flow.objective ?? context.objective ?? flow.implied;
  if (known) return known;
  const title = tidy(context.heading.text) || context.cycle?.name || context.work.title || "Objective";
  const why = "key results stand here without an objective; the heading stands in for it";
  const place = placeIn(context, flow);
  flow.implied = context.work.plan.addObjective({
    title,
    statement: null,
    place,
    line: context.heading.line || line,
    why,
  });
  return flow.implied;
}

const placeholders =
  /^(?:\.{2,}|…+|tbd|tbc|todo|n\/?a|none|wip|xxx+|to be (?:determined|defined|done|decided)|lorem ipsum\b.*|\[[^\]]*\]|<[^>]*>|\{[^}]*\}|_+|-+|insert .*|your .{0,40} here|(?:goal|objective|key result|kr|o|initiative|project) ?#?\d{0,2}|example)[.!:™]*$/i;
const template =
  /^(?:some|your|an?|the) (?:overarching|overall|measur\w+|ambitious|inspiring|qualitative|quantitative|specific)\b|^(?:what|how|why|where|who|which) .{0,160}\?$|^(?:are|is|should|must|answers?|describes?|qualitative|quantitative|define|think of|i will|we will know)\b.{0,200}$/i;

/** Whether the words say anything: not a placeholder, not a link on its own, not a lone mark. */
export const saysSomething = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !placeholders.test(text) && !/^https?:\/\/\S+$/.test(text);

/** In a text about OKRs, a labelled line counts only when it is an example and not an explanation. */
export const isExample = (statement: Statement): boolean =>
  statement.label !== undefined &&
  !statement.label.opensList &&
  !statement.label.isLoose &&
  saysSomething(statement.text) &&
  !template.test(statement.text) &&
  statement.text.length < 300;

export const isTemplate = (text: string): boolean =>
  template.test(text) && !/^(?:are|is|should|must|answers?|describes?|define)\b/i.test(text);

const okrWord = /\b(?:okrs?|krs?|objectives?|key results?)\b/i;

/** Whether a part explains OKRs: too many of its lines speak of objectives and key results. */
export function speaksOfOkrs(node: Node): boolean {
  let all = 0;
  let speaking = 0;
  for (const one of nodesUnder(node)) {
    if (
      one === node ||
      (one.kind !== "item" && one.kind !== "text") ||
      one.statement.label ||
      one.statement.text === ""
    )
      continue;
    all++;
    if (okrWord.test(one.statement.text)) speaking++;
  }
  return (speaking >= 3 && speaking / all > 0.3) || (speaking >= 2 && speaking / all >= 0.5);
}

export const itemsOf = (node: Node): Node[] => node.children.filter((child) => child.kind === "item");
