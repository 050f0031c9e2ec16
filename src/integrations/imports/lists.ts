import type { ReadKeyResult, ReadObjective } from "./document.ts";
import { applyFields } from "./fields.ts";
import { isExample, itemsOf, noteAll, noteOne, objectiveFor, placeIn, saysSomething } from "./context.ts";
import type { Context, Flow, Work } from "./context.ts";
import { followsNames, namesRole, startsWithVerb } from "./names.ts";
import type { Node } from "./outline.ts";
import { isTeam, looksBack } from "./section.ts";
import type { Statement } from "./statement.ts";
import { prefixShare, sentencesOf, standsBeside } from "./style.ts";
import { quantitiesIn } from "#okr/quantity-text.ts";

/** One list: what is true of all its items is found first, then each item is understood in turn. */
type List = { readonly share: number; readonly labelsKeyResults: boolean; readonly someBold: boolean; readonly allLeaves: boolean; readonly someMeasured: boolean; readonly grouped: boolean; readonly isWork: boolean };

export function readList(items: readonly Node[], context: Context, flow: Flow, work: Work): void {
  const statements = items.map((item) => item.statement);
  const parents = items.filter((item) => itemsOf(item).length > 0);
  const measured = statements.filter((one) => quantitiesIn(one.text).length > 0).length;
  const bold = statements.filter((one) => one.inline.isBold).length;
  const list: List = {
    share: prefixShare(statements),
    labelsKeyResults: statements.some((one) => one.label?.label === "key-result" && one.text !== ""),
    someBold: bold > 0 && bold < items.length,
    allLeaves: parents.length === 0,
    someMeasured: measured / items.length >= 0.5,
    isWork: statements.filter((one) => startsWithVerb(one.text)).length / items.length >= 0.5,
    grouped: parents.length / items.length >= 0.6 && parents.every((item) => item.statement.text.split(/\s+/).length <= 3 && !/\d/.test(item.statement.text)),
  };
  for (const item of items) readItem(item, list, context, flow, work);
}

function readItem(item: Node, list: List, context: Context, flow: Flow, work: Work): void {
  const { statement } = item;
  if (context.section === "retrospective" || (looksBack(statement.text) && itemsOf(item).length > 0)) return noteAll(work, item);
  if (context.section === "talk" && !(statement.label && /^(?:objective|key-result)$/.test(statement.label.label) && isExample(statement))) {
    noteOne(work, item);
    return readChildren(item, context, flow, work);
  }
  if (statement.label && !(isFieldName(statement) && itemsOf(item).length > 0 && statement.text !== "")) return readLabelled(item, list, context, flow, work);
  if (!saysSomething(statement.text) || isSignpost(statement)) {
    if (isSignpost(statement) || itemsOf(item).length === 0) return noteAll(work, item);
    noteOne(work, item);
    return readChildren(item, context, flow, work);
  }
  if (context.section === "key-results") return readInKeyResults(item, list, context, flow, work);
  if (context.section === "initiatives") return readInInitiatives(item, context, flow, work);
  if (context.section === "objectives" && !context.under) return void addObjective(item, list, context, flow, work, "an item of a list of objectives");
  if (flow.objective ?? context.objective) return readInObjective(item, list, context, flow, work);
  if (context.inPlan) return readAtTop(item, list, context, flow, work);
  noteOne(work, item);
  readChildren(item, context, flow, work);
}

/** "Team: Build a great team" with a list under it is an item about the team, not the field that names one. */
const isFieldName = ({ label }: Statement): boolean => label !== undefined && !/^(?:objective|key-result|initiative|note)$/.test(label.label);

/** A table of contents, a list of links to other plans: they point at something and say nothing. */
const isSignpost = ({ inline }: Statement): boolean =>
  (inline.link?.startsWith("#") ?? false) || (inline.linkShare > 0.6 && /\b(?:okrs?|retrospective|planning|thread|spreadsheet|(?:working|planning) document|notes|slides|recording)\b/i.test(inline.text));

function readChildren(item: Node, context: Context, flow: Flow, work: Work): void {
  const items = itemsOf(item);
  for (const child of item.children) {
    if (child.kind === "item") continue;
    const { label, text } = child.statement;
    if (label && applyFields(flow.holder, label.label, text, child.statement.inline.text, context)) work.plan.use(child.block.lines, "field");
    else if (label && (label.label === "key-result" || label.label === "initiative") && saysSomething(text)) readList([child], context, flow, work);
    else noteAll(work, child);
  }
  if (items.length > 0) readList(items, context, flow, work);
}

function readLabelled(item: Node, list: List, context: Context, flow: Flow, work: Work): void {
  const { statement } = item;
  const kind = statement.label?.label;
  const isEmpty = statement.text === "";
  if (kind === "objective" || kind === "key-result" || kind === "initiative") {
    if (isEmpty) {
      work.plan.use(item.block.lines, "heading");
      const section = kind === "objective" ? "objectives" : kind === "key-result" ? "key-results" : "initiatives";
      return readChildren(item, { ...context, section }, flow, work);
    }
    if (!saysSomething(statement.text)) return noteAll(work, item);
    if (kind === "objective") return void addObjective(item, list, context, flow, work, "labelled as an objective");
    if (kind === "key-result") return addKeyResult(item, statement.text, context, flow, work, "labelled as a key result");
    return addInitiative(item, statement.text, context, flow, work, "labelled as an initiative");
  }
  if (kind === "note") {
    noteOne(work, item);
    return readChildren(item, { ...context, section: "talk" }, flow, work);
  }
  if (kind && !isEmpty && applyFields(context.under ?? flow.holder ?? context.objective, kind, statement.text, statement.inline.text, context)) {
    work.plan.use(item.block.lines, "field");
    for (const child of item.children) noteAll(work, child);
    return;
  }
  noteAll(work, item);
}

/** Short words with a list under them: "Adoption", "Support team". They gather key results and are none. */
function isGroup(item: Node, list: List, work: Work): boolean {
  const { text, prefix, inline } = item.statement;
  if (itemsOf(item).length === 0 || prefix || /\d/.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (list.grouped && words <= 3) return true;
  if (!followsNames(text) || words > 6) return false;
  return isTeam(text) || (namesRole(text) && words <= 4) || (work.style.namesOwners && words <= 3 && !inline.isBold) || /[:：]$/.test(inline.text);
}

function groupContext(item: Node, context: Context, work: Work): Context {
  const { text } = item.statement;
  work.plan.use(item.block.lines, "heading");
  return isTeam(text) && !/^(?:C[A-Z]O|[SE]?VP)/.test(text) ? { ...context, team: text, owner: text } : { ...context, owner: text };
}

function readInKeyResults(item: Node, list: List, context: Context, flow: Flow, work: Work): void {
  if (isGroup(item, list, work)) return readChildren(item, groupContext(item, context, work), { ...flow, owner: item.statement.text }, work);
  const { owner, body } = besides(item.statement, list, work);
  addKeyResult(item, body, { ...context, owner: owner ?? context.owner }, flow, work, "listed under key results");
}

function readInInitiatives(item: Node, context: Context, flow: Flow, work: Work): void {
  addInitiative(item, item.statement.text, context, flow, work, "listed as work to be done");
}

/** The words before a colon are an owner, a team or a theme when they stand beside; else they are part of the statement. */
function besides(statement: Statement, list: Pick<List, "share">, work: Work): { owner: string | null; body: string } {
  const { prefix } = statement;
  if (!prefix || prefix.rest === "" || !standsBeside(prefix, list.share, work.style)) return { owner: statement.owner, body: statement.text };
  return { owner: statement.owner ?? (prefix.isRole || prefix.isBold || work.style.namesOwners ? prefix.text : null), body: prefix.rest };
}

function readInObjective(item: Node, list: List, context: Context, flow: Flow, work: Work): void {
  const { statement } = item;
  const { prefix, inline } = statement;
  if (isGroup(item, list, work)) return readChildren(item, groupContext(item, context, work), { ...flow, owner: item.statement.text }, work);
  const beside = prefix !== null && prefix.rest !== "" && standsBeside(prefix, list.share, work.style);
  const hasItems = itemsOf(item).length > 0;
  const sentences = beside && !prefix.isBold && !inline.isBold ? sentencesOf(prefix.rest) : [];
  const cascades = beside && (work.style.namesOwners || work.style.labelsKeyResults);
  const isChild =
    (sentences.length > 1 && cascades) ||
    (cascades && hasItems) ||
    (beside && context.under !== null && cascades) ||
    (beside && prefix.isBold && list.labelsKeyResults) ||
    (inline.isBold && (hasItems || work.style.labelsKeyResults));
  if (isChild) {
    const parent = flow.objective && flow.objective !== context.objective ? { ...context, objective: flow.objective } : context;
    return void addObjective(item, list, parent, { ...flow, objective: parent.objective }, work, "an item with an owner and work of its own, under a higher objective");
  }
  if (prefix && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$|^(?:week|month|q)\s?\d{1,2}$/i.test(prefix.text)) return noteAll(work, item);
  const { owner, body } = besides(statement, list, work);
  const named = { ...context, owner: owner ?? context.owner };
  if (context.under) return readDetail(item, body, list, named, flow, work);
  if (context.hasKeyResultPart) {
    noteOne(work, item);
    return readChildren(item, context, flow, work);
  }
  addKeyResult(item, body, named, flow, work, "an item under an objective");
}

/** What stands under a key result: work to be done, or a remark on it. */
function readDetail(item: Node, body: string, list: List, context: Context, flow: Flow, work: Work): void {
  if (item.block.check !== undefined || startsWithVerb(body) || (list.isWork && body.split(/\s+/).length <= 14)) {
    return addInitiative(item, body, context, flow, work, `stands under the key result “${context.under?.title.slice(0, 60) ?? ""}”`);
  }
  noteOne(work, item);
  readChildren(item, { ...context, section: "talk" }, flow, work);
}

/** An item where a plan begins and no objective has been named yet. */
function readAtTop(item: Node, list: List, context: Context, flow: Flow, work: Work): void {
  const { statement } = item;
  const hasItems = itemsOf(item).length > 0;
  if (isGroup(item, list, work) && itemsOf(item).some((child) => itemsOf(child).length > 0)) return readChildren(item, groupContext(item, context, work), { ...flow, objective: null }, work);
  const { body } = besides(statement, list, work);
  const sentences = body === statement.text ? [] : sentencesOf(body);
  if (hasItems || statement.inline.isBold || sentences.length > 1) {
    const added = addObjective(item, list, context, flow, work, hasItems ? "an item of the plan with key results under it" : "a bold item of the plan");
    if (!(list.someBold && !hasItems)) flow.objective = null;
    else flow.objective = added;
    return;
  }
  if (!list.allLeaves || statement.inline.link !== null) return noteAll(work, item);
  if (list.someMeasured || /\bokrs?\b|key results/i.test(context.heading.text)) {
    const named = { ...context, owner: besides(statement, list, work).owner ?? context.owner };
    return addKeyResult(item, body, named, flow, work, "an item of a plan that names no objective");
  }
  if (body.split(/\s+/).length > 25) return noteAll(work, item);
  addObjective(item, list, context, flow, work, "an item of the plan");
  flow.objective = null;
}

function addObjective(item: Node, list: List, context: Context, flow: Flow, work: Work, why: string): ReadObjective {
  const { statement } = item;
  const { owner, body } = besides(statement, list, work);
  const beside = body !== statement.text;
  const sentences = beside && !statement.prefix?.isBold && !statement.inline.isBold ? sentencesOf(body) : [];
  const place = { ...placeIn(context, flow), owner: owner ?? flow.owner ?? context.owner };
  const title = sentences.length > 1 ? (sentences[0] ?? body) : body;
  const objective = work.plan.addObjective(title, { ...statement, owner }, place, item.block.line, why);
  work.plan.use(item.block.lines, "statement");
  addSentences(sentences.slice(1), statement, objective, { ...context, owner: null }, item, work);
  flow.objective = objective;
  flow.holder = objective;
  const inside: Context = { ...context, objective, section: "none", under: null, owner: null, hasKeyResultPart: false };
  readChildren(item, inside, { objective, holder: objective, implied: null, owner: null }, work);
  return objective;
}

/** The sentences after the first are what it will be measured by; what came of it belongs to the last of them. */
export function addSentences(sentences: readonly string[], statement: Statement, objective: ReadObjective, context: Context, item: Node, work: Work): void {
  for (const [index, sentence] of sentences.entries()) {
    const outcome = index === sentences.length - 1 ? { score: statement.score, result: statement.result } : { score: null, result: null };
    const place = { ...context, owner: null };
    work.plan.addKeyResult(sentence, { ...statement, ...outcome, owner: null }, objective, place, item.block.line, "a sentence after the objective, in the same line");
  }
}

function addKeyResult(item: Node, title: string, context: Context, flow: Flow, work: Work, why: string): void {
  const objective = objectiveFor(work, context, flow, item.block.line);
  const keyResult: ReadKeyResult = work.plan.addKeyResult(title, item.statement, objective, placeIn(context, flow), item.block.line, why);
  work.plan.use(item.block.lines, "statement");
  flow.holder = keyResult;
  const inside: Context = { ...context, objective, under: keyResult, section: "none", owner: null };
  readChildren(item, inside, { objective, holder: keyResult, implied: null, owner: null }, work);
}

function addInitiative(item: Node, title: string, context: Context, flow: Flow, work: Work, why: string): void {
  const objective = flow.objective ?? context.objective ?? flow.implied;
  if (!objective) return noteAll(work, item);
  const initiative = work.plan.addInitiative(title, item.statement.owner ?? context.owner, objective, placeIn(context, flow), item.block.line, why);
  work.plan.use(item.block.lines, "statement");
  flow.holder = initiative;
  readChildren(item, { ...context, section: "initiatives" }, { ...flow, holder: initiative }, work);
}
