import { itemsOf, saysSomething, speaksOfOkrs } from "./context.ts";
import type { Context, Flow } from "./context.ts";
import type { Node } from "./outline.ts";
import { isTeam, looksBack } from "./section.ts";
import { standsBeside } from "./style.ts";

/** What an unlabelled heading is: a statement, or a part of the document with what is now known inside it. */
export type HeadingDecision =
  | { readonly kind: "objective"; readonly why: string }
  | { readonly kind: "key-result" }
  | { readonly kind: "initiative" }
  | { readonly kind: "note" }
  | { readonly kind: "part"; readonly keepsObjective: boolean; readonly context: Partial<Context> };

const part = (keepsObjective: boolean, context: Partial<Context> = {}): HeadingDecision => ({
  kind: "part",
  keepsObjective,
  context,
});

export function decideHeading(node: Node, context: Context, flow: Flow): HeadingDecision {
  const { section } = node;
  const text = node.statement.inline.text;
  if (context.section === "retrospective") return { kind: "note" };
  if (section.kind === "retrospective") return part(false, { section: "retrospective" });
  if (section.kind === "talk") return part(true, { section: "talk" });
  if (section.kind === "key-results")
    return context.section === "talk" && !flow.objective ? { kind: "note" } : part(true, { section: "key-results" });
  if (section.kind === "initiatives") return part(true, { section: "initiatives" });
  if (section.kind === "objectives")
    return speaksOfOkrs(node)
      ? part(false, { section: "talk" })
      : part(false, { section: "objectives", inPlan: true, cycle: section.cycle ?? context.cycle });
  if (section.kind === "plan") {
    if (speaksOfOkrs(node) && node.level > 1 && itemsOf(node).length > 0) return part(false, { section: "talk" });
    const cycle = section.cycle ?? context.cycle;
    return part(false, {
      section: "none",
      inPlan: true,
      cycle,
      team: section.team && isTeamLike(section.team) ? section.team : context.team,
    });
  }
  if (section.kind === "team" && !hasStatementParts(node)) {
    const holdsObjective = (flow.objective ?? context.objective) !== null && context.section === "key-results";
    return part(holdsObjective, {
      team: cleanName(text),
      section: context.section === "talk" ? "none" : context.section,
    });
  }
  return decidePlain(node, context);
}

const isTeamLike = (name: string): boolean => isTeam(name) || /^[\p{Lu}]/u.test(name);
const cleanName = (text: string): string =>
  text
    .replace(/^[\p{Extended_Pictographic}\s\d.)#:-]+(?=\p{L})/u, "")
    .replace(/\s*[:：]\s*$/, "")
    .trim();

/** Parts named "Key results" or "What we'll ship" show that the heading above them is an objective. */
const hasStatementParts = (node: Node): boolean =>
  node.children.some(
    (child) =>
      (child.kind !== "item" && (child.section.kind === "key-results" || child.section.kind === "initiatives")) ||
      /^(?:key-result|initiative)$/.test(child.statement.label?.label ?? ""),
  );

const hasObjectives = (node: Node): boolean =>
  node.children.some((child) => child.statement.label?.label === "objective");

function decidePlain(node: Node, context: Context): HeadingDecision {
  const items = itemsOf(node);
  const headings = node.children.filter(
    (child) => child.kind === "heading" || (child.kind === "lead" && child.level < 9),
  );
  const hasList =
    items.length > 0 ||
    node.children.some((child) => child.kind === "lead" && child.level === 9 && itemsOf(child).length > 0);
  const hasTable = node.children.some((child) => child.kind === "table");
  if (!saysSomething(node.statement.text)) return part(false);
  if (items.filter((item) => looksBack(item.statement.text)).length >= 2)
    return part(false, { section: "retrospective" });
  if (context.section === "key-results")
    return hasList || hasTable || headings.length > 0 ? part(true, { section: "key-results" }) : { kind: "key-result" };
  if (context.section === "initiatives" && context.objective) return { kind: "initiative" };
  if (hasObjectives(node))
    return part(false, { section: context.section === "talk" ? "talk" : "none", inPlan: context.inPlan });
  if (hasStatementParts(node))
    return { kind: "objective", why: "a heading with its key results or initiatives under it" };
  if (context.section === "talk") return node.kind === "lead" ? { kind: "note" } : part(false, { section: "talk" });
  if (context.section === "objectives" && !hasList && !hasTable && headings.some((one) => itemsOf(one).length > 0))
    return part(false);
  if (context.section === "objectives") return { kind: "objective", why: "a heading under objectives" };
  if (!context.inPlan) return part(false);
  if (speaksOfOkrs(node)) return part(false, { section: "talk" });
  if (isOnlyTitle(node, context)) return part(false);
  const parents = items.filter((item) => itemsOf(item).length > 0);
  const boldParents = parents.filter((item) => item.statement.inline.isBold);
  if (items.length > 0 && boldParents.length / items.length >= 0.5 && !node.statement.prefix) return part(false);
  if (hasList) return { kind: "objective", why: "a heading of the plan with a list of key results under it" };
  if (hasTable) return { kind: "objective", why: "a heading of the plan with a table of key results under it" };
  if (headings.length > 0)
    return isTeam(cleanName(node.statement.inline.text))
      ? part(false, { team: cleanName(node.statement.inline.text) })
      : part(false);
  const { prefix } = node.statement;
  if (prefix && prefix.rest !== "" && prefix.isRole && standsBeside(prefix, 0, context.work.style))
    return { kind: "objective", why: "a heading that names who owns it" };
  return { kind: "note" };
}

/** The first heading of a document is its title, unless a list follows at once and nothing else. */
const isOnlyTitle = (node: Node, context: Context): boolean =>
  node.kind === "heading" &&
  node.statement.inline.text === context.work.title &&
  node.children.some((child) => child.kind === "heading");
