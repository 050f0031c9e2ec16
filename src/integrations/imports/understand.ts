import { isExample, isTemplate, itemsOf, noteAll, noteOne, objectiveFor, placeIn, saysSomething } from "./context.ts";
import type { Announced, Context, Flow } from "./context.ts";
import type { ReadObjective } from "./document.ts";
import { applyField, applyFields } from "./fields.ts";
import { decideHeading } from "./headings.ts";
import { addSentences, readList } from "./lists.ts";
import { itemNodes } from "./outline.ts";
import type { Node } from "./outline.ts";
import { readTable } from "./tables.ts";
import { sentencesOf, standsBeside } from "./style.ts";

/** Reads the parts of a heading (or of the whole document) from top to bottom. */
export function readParts(node: Node, context: Context, flow: Flow = newFlow(context)): Flow {
  const children = linesAsItems(node, context);
  for (let place = 0; place < children.length; place++) {
    const child = children[place] as Node;
    if (child.kind === "item") {
      const run = [child];
      while (children[place + 1]?.kind === "item") run.push(children[++place] as Node);
      readList(run, { ...context, objective: flow.objective ?? context.objective }, flow);
    } else if (child.kind === "heading") readHeading(child, context, flow);
    else if (child.kind === "lead") readLead(child, context, flow);
    else if (child.kind === "table") readTable(child, context, flow);
    else if (child.kind === "text") readText(child, context, flow);
    else noteOne(context.work, child);
  }
  return flow;
}

/** Under "Key results:" the lines of a text are the items when there is no list. */
function linesAsItems(node: Node, context: Context): Node[] {
  const { children } = node;
  const isListed =
    context.section === "key-results" || context.section === "initiatives" || context.section === "objectives";
  if (
    !isListed ||
    node.section.kind !== context.section ||
    children.some((child) => child.kind !== "text" && child.kind !== "other")
  )
    return children;
  const areLines = children.every(
    (child) =>
      child.kind === "other" ||
      (child.block.pieces ?? []).every(
        (piece) => piece.length < 160 && /^[^\p{Ll}]/u.test(piece) && !/[:：]$/.test(piece),
      ),
  );
  return areLines ? children.flatMap((child) => itemNodes(child)) : children;
}

export const newFlow = (context: Context): Flow => ({
  objective: context.objective,
  holder: context.under ?? context.objective,
  implied: null,
  owner: null,
});

/** A plain heading in a part of initiatives gathers them; any other objective is open for all that follows. */
const insideObjective = (context: Context, objective: ReadObjective, node: Node): Context => ({
  ...context,
  objective,
  section: context.section === "initiatives" && !node.statement.label ? "initiatives" : "none",
  under: null,
  owner: null,
  hasKeyResultPart: hasKeyResultPart(node),
});

const hasKeyResultPart = (node: Node): boolean =>
  node.children.some(
    (child) =>
      (child.kind === "heading" || child.kind === "lead") &&
      (child.section.kind === "key-results" || child.statement.label?.label === "key-result"),
  );

function readHeading(node: Node, context: Context, flow: Flow): void {
  const { statement } = node;
  const { label } = statement;
  const here: Context = {
    ...context,
    heading: { text: statement.text || statement.inline.text, line: node.block.line },
  };
  if (label && context.section !== "retrospective" && (context.section !== "talk" || isExample(statement))) {
    if (label.label === "objective" && saysSomething(statement.text) && !isTemplate(statement.text))
      return addObjective(node, here, flow, "a heading labelled as an objective");
    if (label.label === "objective" && !(label.opensList && node.section.kind === "objectives"))
      return readNextAsObjective(node, here, flow);
    if (label.label === "key-result" && saysSomething(statement.text)) return addKeyResult(node, here, flow);
    if (label.label === "initiative" && saysSomething(statement.text)) return addInitiative(node, here, flow);
    if (label.label === "owner" && saysSomething(statement.text)) {
      flow.owner = statement.text;
      context.work.plan.use(node.block.lines, "heading");
      return void readParts(node, { ...here, owner: statement.text });
    }
  }
  context.work.plan.use(node.block.lines, "heading");
  const decision = decideHeading(node, context, flow);
  if (decision.kind === "objective") return addObjective(node, here, flow, decision.why);
  if (decision.kind === "key-result") return addKeyResult(node, here, flow);
  if (decision.kind === "initiative") return addInitiative(node, here, flow);
  if (decision.kind === "note") {
    noteOne(context.work, node);
    return void readParts(node, { ...here, section: context.section === "retrospective" ? "retrospective" : "talk" });
  }
  const objective = decision.keepsObjective ? (flow.objective ?? context.objective) : context.objective;
  if (!decision.keepsObjective && node.kind === "heading") flow.objective = context.objective;
  const inside: Context = {
    ...here,
    ...decision.context,
    objective,
    under: null,
    owner: decision.context.owner ?? flow.owner ?? context.owner,
    hasKeyResultPart: false,
  };
  const after = readParts(node, inside);
  if (decision.keepsObjective) flow.objective ??= after.objective;
}

function readLead(node: Node, context: Context, flow: Flow): void {
  const { statement } = node;
  if (statement.label?.label === "note") {
    noteOne(context.work, node);
    return void readParts(node, { ...context, section: "talk" });
  }
  if (node.level === 9) {
    noteOne(context.work, node);
    return readAnnounced(node, context, flow);
  }
  readHeading(node, context, flow);
}

/** A list that a line with a colon announces: "The team's objectives for the spring are:". */
function readAnnounced(node: Node, context: Context, flow: Flow): void {
  const text = node.statement.inline.text;
  const heading = { text, line: node.block.line };
  const inner = { ...context, objective: flow.objective ?? context.objective };
  const read = (more: Partial<Context>): void =>
    void Object.assign(flow, { objective: readParts(node, { ...inner, ...more }, flow).objective });
  if (
    context.section === "retrospective" ||
    /\b(?:formats?|templates?|following (?:steps|process|questions))\b/i.test(text)
  )
    return read({ section: context.section === "retrospective" ? "retrospective" : "talk" });
  if (/\bkey[ -]results?\b[^.]{0,40}$|\bKRs\b[^.]{0,20}$/i.test(text) && inner.objective)
    return read({ section: "key-results", heading });
  if (
    /\b(?:okrs?|objectives and key results)\s*:$|\b(?:okrs|objectives and key results)\b[^.]{0,80}\bare\s*:$/i.test(
      text,
    ) &&
    (context.section !== "talk" || text.split(/\s+/).length <= 4)
  )
    return read({ section: "none", inPlan: true, heading });
  if (
    /\b(?:objectives|goals)\b(?: (?:are|for|of|in|this|next)\b[^.]{0,60})?\s*:$/i.test(text) &&
    context.section !== "talk" &&
    (context.inPlan || text.split(/\s+/).length <= 8)
  )
    return read({ section: "objectives", inPlan: true, heading });
  if (/\b(?:tasks|initiatives|projects|actions|deliverables)\b[^.]{0,30}:$/i.test(text) && inner.objective)
    return read({ section: "initiatives" });
  if (
    /^(?:roadmap|notes?|services|todo|for (?:example|more|details)\b.*|examples?|see\b.*|links?|resources|.*\b(?:such as|including|e\.g\.?))\s*:$/i.test(
      text,
    ) &&
    context.section !== "initiatives"
  )
    return read({ section: "talk" });
  read({});
}

function readText(node: Node, context: Context, flow: Flow): void {
  const { statement, block } = node;
  const { label } = statement;
  const { announced } = context.work;
  if (block.isQuoted && announced.isOpen && announced.kind && !label && saysSomething(statement.text))
    return readQuoted(node, context, flow);
  if (!block.isQuoted) announce(announced, statement.inline.text);
  const holder = flow.holder ?? context.objective;
  if (label && context.section !== "retrospective" && context.section !== "talk") {
    if (statement.text !== "" && applyFields(holder, label, statement.inline.text, context))
      return context.work.plan.use(block.lines, "field");
    if (label.label === "owner" && saysSomething(statement.text)) {
      flow.owner = statement.text;
      return context.work.plan.use(block.lines, "field");
    }
    if ((label.label === "team" || label.label === "cycle") && !holder && statement.text !== "")
      return context.work.plan.use(block.lines, "field");
  }
  if (
    holder &&
    !label &&
    context.section !== "talk" &&
    context.section !== "retrospective" &&
    /^\W*(?:={1,2}>|-->)/.test(statement.inline.text)
  ) {
    if (applyField(holder, "result", statement.inline.text.replace(/^\W+/, ""), context))
      return context.work.plan.use(block.lines, "field");
  }
  noteOne(context.work, node);
}

function announce(announced: Announced, text: string): void {
  const last = sentencesOf(text).at(-1) ?? "";
  announced.isOpen =
    /[:：]\s*$/.test(text) || /\b(?:the )?following (?:objectives?|key results?|krs?|okrs?)\b/i.test(last);
  const said = text.match(/\b(?:objectives?|key[ -]results?|KRs?)\b/gi)?.at(-1);
  if (announced.isOpen && said) announced.kind = /^o/i.test(said) ? "objective" : "key-result";
}

function readQuoted(node: Node, context: Context, flow: Flow): void {
  const { statement, block } = node;
  if (context.work.announced.kind === "objective") {
    const place = { ...placeIn(context, flow), objective: null };
    flow.objective = context.work.plan.addObjective({
      title: statement.text,
      statement,
      place,
      line: block.line,
      why: "quoted, and the text before it announces an objective",
    });
    context.work.announced.objective = flow.objective;
  } else {
    const objective = context.work.announced.objective ?? objectiveFor(context, flow, block.line);
    const why = "quoted, and the text before it announces a key result";
    context.work.plan.addKeyResult(objective, {
      title: statement.text,
      statement,
      place: placeIn(context, flow),
      line: block.line,
      why,
    });
  }
  context.work.plan.use(block.lines, "statement");
}

function addObjective(node: Node, context: Context, flow: Flow, why: string): void {
  const { statement, block } = node;
  const prefix =
    statement.prefix && statement.prefix.rest !== "" && standsBeside(statement.prefix, 0, context.work.style)
      ? statement.prefix
      : null;
  const body = prefix?.rest ?? statement.text;
  const sentences =
    prefix && !prefix.isBold && !statement.label && !statement.inline.isBold ? sentencesOf(body) : [body];
  const parent =
    context.under === null && context.objective && node.kind === "heading"
      ? context.objective
      : node.kind === "lead" && !flow.objective
        ? context.objective
        : null;
  const place = { ...placeIn(context, flow), objective: parent, owner: prefix?.text ?? flow.owner ?? context.owner };
  const objective = context.work.plan.addObjective({
    title: sentences[0] ?? body,
    statement: { ...statement, owner: statement.owner ?? prefix?.text ?? null },
    place,
    line: block.line,
    why,
  });
  context.work.plan.use(block.lines, "statement");
  addSentences(node, sentences.slice(1), objective, context);
  flow.objective = objective;
  flow.holder = objective;
  readParts(node, insideObjective(context, objective, node));
}

/** "Objective" on a line of its own: the next words are the objective, wherever they stand. */
function readNextAsObjective(node: Node, context: Context, flow: Flow): void {
  const next = node.children[0];
  context.work.plan.use(node.block.lines, "heading");
  const isWords =
    next &&
    (next.kind === "text" || next.kind === "lead" || (next.kind === "item" && itemsOf(node).length === 1)) &&
    saysSomething(next.statement.text) &&
    !isTemplate(next.statement.text);
  if (!isWords)
    return void readParts(node, { ...context, section: itemsOf(node).length > 1 ? "objectives" : context.section });
  const place = { ...placeIn(context, flow), objective: context.objective };
  const objective = context.work.plan.addObjective({
    title: next.statement.text,
    statement: next.statement,
    place,
    line: next.block.line,
    why: "stands under the label “Objective”",
  });
  context.work.plan.use(next.block.lines, "statement");
  flow.objective = objective;
  flow.holder = objective;
  const rest: Node = { ...node, children: [...next.children, ...node.children.slice(1)] };
  readParts(rest, insideObjective(context, objective, rest));
}

function addKeyResult(node: Node, context: Context, flow: Flow): void {
  const { statement, block } = node;
  const objective = objectiveFor(context, flow, block.line);
  const why = statement.label ? "labelled as a key result" : "a heading under key results";
  const keyResult = context.work.plan.addKeyResult(objective, {
    title: statement.text,
    statement,
    place: placeIn(context, flow),
    line: block.line,
    why,
  });
  context.work.plan.use(block.lines, "statement");
  flow.holder = keyResult;
  const inside: Context = { ...context, objective, under: keyResult, section: "none", owner: null };
  readParts(node, inside, { objective, holder: keyResult, implied: null, owner: null });
}

function addInitiative(node: Node, context: Context, flow: Flow): void {
  const { statement, block } = node;
  const objective = flow.objective ?? context.objective;
  if (!objective) return noteAll(context.work, node);
  const entry = {
    title: statement.text,
    statement,
    place: placeIn(context, flow),
    line: block.line,
    why: "labelled or listed as work to be done",
  };
  const initiative = context.work.plan.addInitiative(objective, entry);
  context.work.plan.use(block.lines, "statement");
  flow.holder = initiative;
  const isDetail = node.kind === "heading" || (statement.label !== undefined && statement.text !== "");
  readParts(
    node,
    { ...context, section: isDetail ? "talk" : "initiatives" },
    { objective, holder: initiative, implied: null, owner: null },
  );
}
