import type { ReadKeyResult, ReadObjective } from "./document.ts";
import { applyFields } from "./fields.ts";
import { isExample, itemsOf, noteAll, noteOne, objectiveFor, placeIn, saysSomething } from "./context.ts";
import type { Context, Flow, List } from "./context.ts";
import { followsNames, namesRole, startsWithVerb } from "./names.ts";
import type { Node } from "./outline.ts";
import { isTeam, looksBack } from "./section.ts";
import type { Statement } from "./statement.ts";
import { prefixShare, sentencesOf, standsBeside } from "./style.ts";

export function readList(items: readonly Node[], context: Context, flow: Flow): void {
  const statements = items.map((item) => item.statement);
  const parents = items.filter((item) => itemsOf(item).length > 0);
  const measured = statements.filter((one) => /\d/.test(one.text)).length;
  const bold = statements.filter((one) => one.inline.isBold).length;
  const list: List = {
    share: prefixShare(statements),
    labelsKeyResults: statements.some((one) => one.label?.label === "key-result" && one.text !== ""),
    someBold: bold > 0 && bold < items.length,
    allLeaves: parents.length === 0,
    someMeasured: measured / items.length >= 0.5,
    isWork: statements.filter((one) => startsWithVerb(one.text)).length / items.length >= 0.5,
    grouped:
      parents.length / items.length >= 0.6 &&
      parents.every((item) => item.statement.text.split(/\s+/).length <= 3 && !/\d/.test(item.statement.text)),
  };
  const inside: Context = { ...context, list };
  for (const item of items) readItem(item, inside, flow);
}

function readItem(item: Node, context: Context, flow: Flow): void {
  const { statement } = item;
  if (context.section === "retrospective" || (looksBack(statement.text) && itemsOf(item).length > 0))
    return noteAll(context.work, item);
  if (
    context.section === "talk" &&
    !(statement.label && /^(?:objective|key-result)$/.test(statement.label.label) && isExample(statement))
  ) {
    noteOne(context.work, item);
    return readChildren(item, context, flow);
  }
  if (statement.label && !(isFieldName(statement) && itemsOf(item).length > 0 && statement.text !== ""))
    return readLabelled(item, context, flow);
  if (!saysSomething(statement.text) || isSignpost(statement)) {
    if (isSignpost(statement) || itemsOf(item).length === 0) return noteAll(context.work, item);
    noteOne(context.work, item);
    return readChildren(item, context, flow);
  }
  if (context.section === "key-results") return readInKeyResults(item, context, flow);
  if (context.section === "initiatives") return readInInitiatives(item, context, flow);
  if (context.section === "objectives" && !context.under)
    return void addObjective(item, context, flow, "an item of a list of objectives");
  if (flow.objective ?? context.objective) return readInObjective(item, context, flow);
  if (context.inPlan) return readAtTop(item, context, flow);
  noteOne(context.work, item);
  readChildren(item, context, flow);
}

/** "Team: Build a great team" with a list under it is an item about the team, not the field that names one. */
const isFieldName = ({ label }: Statement): boolean =>
  label !== undefined && !/^(?:objective|key-result|initiative|note)$/.test(label.label);

/** A table of contents, a list of links to other plans: they point at something and say nothing. */
const isSignpost = ({ inline }: Statement): boolean =>
  (inline.link?.startsWith("#") ?? false) ||
  (inline.linkShare > 0.6 &&
    /\b(?:okrs?|retrospective|planning|thread|spreadsheet|(?:working|planning) document|notes|slides|recording)\b/i.test(
      inline.text,
    ));

function readChildren(item: Node, context: Context, flow: Flow): void {
  const items = itemsOf(item);
  for (const child of item.children) {
    if (child.kind === "item") continue;
    const { label, text } = child.statement;
    if (label && applyFields(flow.holder, label, child.statement.inline.text, context))
      context.work.plan.use(child.block.lines, "field");
    else if (label && (label.label === "key-result" || label.label === "initiative") && saysSomething(text))
      readList([child], context, flow);
    else noteAll(context.work, child);
  }
  if (items.length > 0) readList(items, context, flow);
}

function readLabelled(item: Node, context: Context, flow: Flow): void {
  const { statement } = item;
  const kind = statement.label?.label;
  const isEmpty = statement.text === "";
  if (kind === "objective" || kind === "key-result" || kind === "initiative") {
    if (isEmpty) {
      context.work.plan.use(item.block.lines, "heading");
      const section = kind === "objective" ? "objectives" : kind === "key-result" ? "key-results" : "initiatives";
      return readChildren(item, { ...context, section }, flow);
    }
    if (!saysSomething(statement.text)) return noteAll(context.work, item);
    if (kind === "objective") return void addObjective(item, context, flow, "labelled as an objective");
    if (kind === "key-result")
      return addKeyResult(item, { title: statement.text, why: "labelled as a key result" }, context, flow);
    return addInitiative(item, { title: statement.text, why: "labelled as an initiative" }, context, flow);
  }
  if (kind === "note") {
    noteOne(context.work, item);
    return readChildren(item, { ...context, section: "talk" }, flow);
  }
  if (
    statement.label &&
    !isEmpty &&
    applyFields(context.under ?? flow.holder ?? context.objective, statement.label, statement.inline.text, context)
  ) {
    context.work.plan.use(item.block.lines, "field");
    for (const child of item.children) noteAll(context.work, child);
    return;
  }
  noteAll(context.work, item);
}

/** Short words with a list under them: "Adoption", "Support team". They gather key results and are none. */
function isGroup(item: Node, context: Context): boolean {
  const { text, prefix, inline } = item.statement;
  if (itemsOf(item).length === 0 || prefix || /\d/.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (context.list.grouped && words <= 3) return true;
  if (!followsNames(text) || words > 6) return false;
  return (
    isTeam(text) ||
    (namesRole(text) && words <= 4) ||
    (context.work.style.namesOwners && words <= 3 && !inline.isBold) ||
    /[:：]$/.test(inline.text)
  );
}

function groupContext(item: Node, context: Context): Context {
  const { text } = item.statement;
  context.work.plan.use(item.block.lines, "heading");
  return isTeam(text) && !/^(?:C[A-Z]O|[SE]?VP)/.test(text)
    ? { ...context, team: text, owner: text }
    : { ...context, owner: text };
}

function readInKeyResults(item: Node, context: Context, flow: Flow): void {
  if (isGroup(item, context))
    return readChildren(item, groupContext(item, context), { ...flow, owner: item.statement.text });
  const { owner, body } = besides(item.statement, context);
  addKeyResult(
    item,
    { title: body, why: "listed under key results" },
    { ...context, owner: owner ?? context.owner },
    flow,
  );
}

function readInInitiatives(item: Node, context: Context, flow: Flow): void {
  addInitiative(item, { title: item.statement.text, why: "listed as work to be done" }, context, flow);
}

/** The words before a colon are an owner, a team or a theme when they stand beside; else they are part of the statement. */
function besides(statement: Statement, context: Context): { owner: string | null; body: string } {
  const { prefix } = statement;
  if (!prefix || prefix.rest === "" || !standsBeside(prefix, context.list.share, context.work.style))
    return { owner: statement.owner, body: statement.text };
  return {
    owner: statement.owner ?? (prefix.isRole || prefix.isBold || context.work.style.namesOwners ? prefix.text : null),
    body: prefix.rest,
  };
}

function readInObjective(item: Node, context: Context, flow: Flow): void {
  const { statement } = item;
  const { prefix, inline } = statement;
  if (isGroup(item, context))
    return readChildren(item, groupContext(item, context), { ...flow, owner: item.statement.text });
  const beside = prefix !== null && prefix.rest !== "" && standsBeside(prefix, context.list.share, context.work.style);
  const hasItems = itemsOf(item).length > 0;
  const sentences = beside && !prefix.isBold && !inline.isBold ? sentencesOf(prefix.rest) : [];
  const cascades = beside && (context.work.style.namesOwners || context.work.style.labelsKeyResults);
  const isChild =
    (sentences.length > 1 && cascades) ||
    (cascades && hasItems) ||
    (beside && context.under !== null && cascades) ||
    (beside && prefix.isBold && context.list.labelsKeyResults) ||
    (inline.isBold && (hasItems || context.work.style.labelsKeyResults));
  if (isChild) {
    const parent =
      flow.objective && flow.objective !== context.objective ? { ...context, objective: flow.objective } : context;
    return void addObjective(
      item,
      parent,
      { ...flow, objective: parent.objective },
      "an item with an owner and work of its own, under a higher objective",
    );
  }
  if (
    prefix &&
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$|^(?:week|month|q)\s?\d{1,2}$/i.test(prefix.text)
  )
    return noteAll(context.work, item);
  const { owner, body } = besides(statement, context);
  const named = { ...context, owner: owner ?? context.owner };
  if (context.under) return readDetail(item, body, named, flow);
  if (context.hasKeyResultPart) {
    noteOne(context.work, item);
    return readChildren(item, context, flow);
  }
  addKeyResult(item, { title: body, why: "an item under an objective" }, named, flow);
}

/** What stands under a key result: work to be done, or a remark on it. */
function readDetail(item: Node, body: string, context: Context, flow: Flow): void {
  if (
    item.block.check !== undefined ||
    startsWithVerb(body) ||
    (context.list.isWork && body.split(/\s+/).length <= 14)
  ) {
    return addInitiative(
      item,
      { title: body, why: `stands under the key result “${context.under?.title.slice(0, 60) ?? ""}”` },
      context,
      flow,
    );
  }
  noteOne(context.work, item);
  readChildren(item, { ...context, section: "talk" }, flow);
}

/** An item where a plan begins and no objective has been named yet. */
function readAtTop(item: Node, context: Context, flow: Flow): void {
  const { statement } = item;
  const hasItems = itemsOf(item).length > 0;
  if (isGroup(item, context) && itemsOf(item).some((child) => itemsOf(child).length > 0))
    return readChildren(item, groupContext(item, context), { ...flow, objective: null });
  const { body } = besides(statement, context);
  const sentences = body === statement.text ? [] : sentencesOf(body);
  if (hasItems || statement.inline.isBold || sentences.length > 1) {
    const added = addObjective(
      item,
      context,
      flow,
      hasItems ? "an item of the plan with key results under it" : "a bold item of the plan",
    );
    if (!(context.list.someBold && !hasItems)) flow.objective = null;
    else flow.objective = added;
    return;
  }
  if (!context.list.allLeaves || statement.inline.link !== null) return noteAll(context.work, item);
  if (context.list.someMeasured || /\bokrs?\b|key results/i.test(context.heading.text)) {
    const named = { ...context, owner: besides(statement, context).owner ?? context.owner };
    return addKeyResult(item, { title: body, why: "an item of a plan that names no objective" }, named, flow);
  }
  if (body.split(/\s+/).length > 25) return noteAll(context.work, item);
  addObjective(item, context, flow, "an item of the plan");
  flow.objective = null;
}

function addObjective(item: Node, context: Context, flow: Flow, why: string): ReadObjective {
  const { statement } = item;
  const { owner, body } = besides(statement, context);
  const beside = body !== statement.text;
  const sentences = beside && !statement.prefix?.isBold && !statement.inline.isBold ? sentencesOf(body) : [];
  const place = { ...placeIn(context, flow), owner: owner ?? flow.owner ?? context.owner };
  const title = sentences.length > 1 ? (sentences[0] ?? body) : body;
  const objective = context.work.plan.addObjective({
    title,
    statement: { ...statement, owner },
    place,
    line: item.block.line,
    why,
  });
  context.work.plan.use(item.block.lines, "statement");
  addSentences(item, sentences.slice(1), objective, context);
  flow.objective = objective;
  flow.holder = objective;
  const inside: Context = { ...context, objective, section: "none", under: null, owner: null, hasKeyResultPart: false };
  readChildren(item, inside, { objective, holder: objective, implied: null, owner: null });
  return objective;
}

/** The sentences after the first are what it will be measured by; what came of it belongs to the last of them. */
export function addSentences(
  item: Node,
  sentences: readonly string[],
  objective: ReadObjective,
  context: Context,
): void {
  const { statement } = item;
  const place = { ...context, owner: null };
  for (const [index, title] of sentences.entries()) {
    const isLast = index === sentences.length - 1;
    const outcome = { owner: null, score: isLast ? statement.score : null, result: isLast ? statement.result : null };
    const why = "a sentence after the objective, in the same line";
    context.work.plan.addKeyResult(objective, { title, statement: outcome, place, line: item.block.line, why });
  }
}

function addKeyResult(item: Node, { title, why }: { title: string; why: string }, context: Context, flow: Flow): void {
  const objective = objectiveFor(context, flow, item.block.line);
  const entry = { title, statement: item.statement, place: placeIn(context, flow), line: item.block.line, why };
  const keyResult: ReadKeyResult = context.work.plan.addKeyResult(objective, entry);
  context.work.plan.use(item.block.lines, "statement");
  flow.holder = keyResult;
  const inside: Context = { ...context, objective, under: keyResult, section: "none", owner: null };
  readChildren(item, inside, { objective, holder: keyResult, implied: null, owner: null });
}

function addInitiative(item: Node, { title, why }: { title: string; why: string }, context: Context, flow: Flow): void {
  const objective = flow.objective ?? context.objective ?? flow.implied;
  if (!objective) return noteAll(context.work, item);
  const entry = { title, statement: item.statement, place: placeIn(context, flow), line: item.block.line, why };
  const initiative = context.work.plan.addInitiative(objective, entry);
  context.work.plan.use(item.block.lines, "statement");
  flow.holder = initiative;
  readChildren(item, { ...context, section: "initiatives" }, { ...flow, holder: initiative });
}
