import { decodeEntities } from "./html.ts";

/** The words of a piece of Markdown without its marks, and what the marks said. */
export type Inline = {
  readonly text: string;
  /** The whole text is bold. */
  readonly isBold: boolean;
  /** The text begins with bold words; these are they. */
  readonly boldStart: string | null;
  /** Most of the text is struck through. */
  readonly isStruck: boolean;
  readonly isItalic: boolean;
  /** The whole text is one link. */
  readonly link: string | null;
  /** How much of the text is links, 0 to 1. */
  readonly linkShare: number;
};

const image = /!\[((?:(?!!\[)[^\]]){0,300})\]\([^)]{0,2000}\)/g;
/** A label may hold brackets of its own, a target parentheses of its own: one level of each. */
const link = /\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1000})\]\(((?:[^()]|\([^()]{0,500}\)){0,2000})\)/g;
const referenceLink = /\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g;
const autoLink = /<(https?:\/\/[^>\s]{1,2000})>/g;
/** A label that only points somewhere: "Epic 12", "#34", "group&5", "details". */
const pointer =
  /^(?:(?:epic|issue|mr|pr|ticket|task|story|doc|docs|details?|link|source|video|slides?|dashboard|merge request|pull request|see [\w ]{1,20}|here|this (?:issue|epic|doc|sheet|report))\s*[#&!]?\d*|[\w./-]*\s?(?:epic |issue )?[#&!]\d+|[A-Z]{2,8}-\d+|https?:\/\/\S+|🌎|🔗)$/iu;

/** Takes the Markdown and the little HTML off a text. */
export function readInline(markdown: string): Inline {
  let text = markdown.slice(0, 20_000);
  const linked = [...text.matchAll(link)].reduce((sum, match) => sum + (match[1]?.length ?? 0), 0);
  const lone =
    /^\**\s*\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,1000})\]\(((?:[^()]|\([^()]{0,500}\)){0,2000})\)\s*\**[.:]?$/.exec(
      text.trim(),
    );
  text = text
    .replace(image, (_, alternative: string) => (/^:?[\w-]+:?$/.test(alternative) ? "" : alternative))
    .replace(/\{:[^{}]{0,300}\}/g, "")
    .replace(link, (_, label: string) => (pointer.test(label.trim()) ? "\ue000" : label))
    .replace(link, (_, label: string) => label)
    .replace(referenceLink, "$1")
    .replace(autoLink, "$1")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?(?:b|strong)>/gi, "**")
    .replace(/<\/?(?:s|del|strike)>/gi, "~~")
    .replace(/<!--(?:(?!<!--).)*?-->/g, "")
    .replace(/<\/?[a-zA-Z][\w-]*(?:\s[^<>]{0,500})?\/?>/g, "");
  text = decodeEntities(text)
    .replace(/\u200b|\u200c|\u200d|\ufeff|\ufe0f/g, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  const withoutPointers = text
    .replace(/\s*[([]?\s*\ue000(\s*[,;/&]?\s*\ue000)*\s*[)\]]?/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  const bold = /^(?:\*\*\*?|__)((?:[^*_]|[*_](?![*_]))+)(?:\*\*\*?|__)(.*)$/s.exec(withoutPointers);
  return {
    text: unmarked(withoutPointers),
    isBold: bold !== null && /^[\s.:,;!?—–-]*$/.test(bold[2] ?? ""),
    boldStart: bold ? unmarked(bold[1] ?? "") : null,
    isStruck:
      [...withoutPointers.matchAll(/~~([^~]+)~~/g)].reduce((sum, match) => sum + (match[1]?.length ?? 0), 0) >
      withoutPointers.length * 0.6,
    isItalic: /^[_*](?![_*]).+[_*]$/.test(withoutPointers),
    link: lone ? (lone[2] ?? null) : null,
    linkShare: linked / Math.max(1, withoutPointers.length),
  };
}

/** Emphasis and code marks go; an asterisk or underscore inside a word stays. */
function unmarked(text: string): string {
  return text
    .replace(/\*{1,3}(?=\S)([^*]+?)\*{1,3}/g, "$1")
    .replace(/(^|[^\p{L}\p{N}_])_{1,3}(?=\S)([^_]+?)_{1,3}(?![\p{L}\p{N}_])/gu, "$1$2")
    .replace(/~~([^~]+)~~/g, "$1")
    .replace(/`{1,2}([^`]*)`{1,2}/g, "$1")
    .replace(/\*\*|~~/g, "")
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>%&])/g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}
