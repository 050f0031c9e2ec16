import type { Block } from "./block.ts";
import { readSection } from "./section.ts";
import type { Section } from "./section.ts";
import { readStatement } from "./statement.ts";
import type { Statement } from "./statement.ts";

/**
 * A block in its place. Headings hold what follows them; so do bold lines and labels that open a list, which count as
 * headings of a deeper level; items hold the items and the text under them.
 */
export type Node = {
  readonly kind: "root" | "heading" | "lead" | "item" | "text" | "table" | "other";
  readonly block: Block;
  readonly level: number;
  readonly statement: Statement;
  readonly section: Section;
  readonly children: Node[];
};

const levels = { part: 6.5, objective: 7, section: 8, leadIn: 9 } as const;

export function buildOutline(blocks: readonly Block[]): Node {
  const separated = blocks.flatMap((block) => separateLabel(block));
  const root = nodeOf("root", { kind: "layout", line: 0, lines: [], depth: 0, text: "", isQuoted: false }, 0);
  const scopes: Node[] = [root];
  let items: Node[] = [];
  const scope = (): Node => scopes.at(-1) ?? root;
  const close = (level: number): void => {
    while (scopes.length > 1 && scope().level >= level) scopes.pop();
    items = [];
  };
  for (const [index, block] of separated.entries()) {
    if (block.kind === "heading") {
      const node = nodeOf("heading", block, block.depth);
      close(scopes.some((one) => isContents(one)) ? 1 : block.depth);
      scope().children.push(node);
      scopes.push(node);
    } else if (block.kind === "item") {
      const node = nodeOf("item", block, block.depth);
      items = items.filter((one) => one.level < block.depth);
      (items.at(-1) ?? scope()).children.push(node);
      items.push(node);
    } else if (block.kind === "text") {
      const owner = block.inItem ? items.filter((one) => one.level < block.depth).at(-1) : undefined;
      if (owner) {
        owner.children.push(nodeOf("text", block, block.depth));
        continue;
      }
      close(levels.leadIn);
      const node = nodeOf("text", block, 0);
      const level = leadLevel(node, nextBlock(separated, index));
      if (level === undefined) scope().children.push(node);
      else {
        close(level);
        const lead: Node = { ...node, kind: "lead", level };
        scope().children.push(lead);
        scopes.push(lead);
      }
    } else if (block.kind === "table") {
      items = [];
      scope().children.push(nodeOf("table", block, 0));
    } else {
      scope().children.push(nodeOf("other", block, 0));
    }
  }
  return root;
}

/** "Key results:" with its lines right under it: the label is one text, the lines are another. */
function separateLabel(block: Block): Block[] {
  const [first, ...rest] = block.pieces ?? [];
  if (block.kind !== "text" || first === undefined || rest.length === 0 || !readStatement(first).label?.opensList)
    return [block];
  return [
    { ...block, text: first, lines: block.lines.slice(0, 1), pieces: [first] },
    { ...block, text: rest.join(" "), line: block.lines[1] ?? block.line, lines: block.lines.slice(1), pieces: rest },
  ];
}

function nodeOf(kind: Node["kind"], block: Block, level: number): Node {
  const words =
    block.text.length > 2500 ||
    block.kind === "table" ||
    block.kind === "code" ||
    block.kind === "layout" ||
    block.kind === "matter"
      ? ""
      : block.text;
  const statement = readStatement(words, block.check, kind === "heading");
  return {
    kind,
    block,
    level,
    statement,
    section: kind === "heading" || kind === "text" ? readSection(statement.inline.text) : { kind: "plain" },
    children: [],
  };
}

/** A table of contents ends where the next heading begins, whatever its level. */
const isContents = (node: Node): boolean =>
  node.kind === "heading" && /^(?:on this page|(?:table of )?contents|toc|index)$/i.test(node.statement.inline.text);

const nextBlock = (blocks: readonly Block[], index: number): Block | undefined => blocks[index + 1];

/** Which text opens a part of the document: labels, bold lines, and lines that end in a colon before a list. */
function leadLevel(node: Node, next: Block | undefined): number | undefined {
  const { label, inline } = node.statement;
  const text = inline.text;
  if (label) {
    if (label.label === "objective")
      return label.opensList && node.section.kind === "objectives" ? levels.section : levels.objective;
    if (label.label === "note" && node.statement.text !== "" && !/[:：]\s*$/.test(text)) return undefined;
    if (label.label === "key-result" || label.label === "initiative" || label.label === "note") return levels.section;
    return undefined;
  }
  const opens = next?.kind === "item" || next?.kind === "table";
  if (
    inline.isBold &&
    text.length < 220 &&
    (opens || (next?.kind === "text" && /^[^.]{3,160}:?$/.test(text) && text.split(/\s+/).length <= 14))
  ) {
    return /^(?:plan|objectives|team)$/.test(node.section.kind) ? levels.part : levels.objective;
  }
  return opens && /[:：]\s*$/.test(text) ? levels.leadIn : undefined;
}

/** The lines of a text as items of a list. */
export function itemNodes(node: Node): Node[] {
  const { block } = node;
  if (node.kind !== "text" || !block.pieces || block.isQuoted) return [node];
  return block.pieces.map((text, index) =>
    nodeOf(
      "item",
      {
        ...block,
        kind: "item",
        depth: 0,
        text,
        line: block.lines[index] ?? block.line,
        lines: [block.lines[index] ?? block.line],
      },
      0,
    ),
  );
}

/** Every node under one, itself first; for counting. */
export function* nodesUnder(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* nodesUnder(child);
}
