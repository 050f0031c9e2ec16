import { readInline } from "./inline.ts";
import { namesRole } from "./names.ts";
import type { Inline } from "./inline.ts";
import { readLabel } from "./labels.ts";
import type { Labelled } from "./labels.ts";
import { ownerBehind, ownerInFront } from "./owner-text.ts";
import { takeOutcome } from "./outcome-text.ts";

/** A piece of text taken apart: what it says, who owns it, what came of it, and how it was labelled. */
export type Statement = {
  /** The words, clean. */
  readonly text: string;
  readonly label: Labelled | undefined;
  readonly owner: string | null;
  /** Words before a colon that may name a role, a team or a theme; whether they do depends on the neighbours. */
  readonly prefix: Prefix | null;
  readonly score: number | null;
  readonly result: string | null;
  readonly inline: Inline;
  readonly isMilestone: boolean;
};

export type Prefix = {
  readonly text: string;
  readonly rest: string;
  readonly isBold: boolean;
  readonly isRole: boolean;
};

const numberInFront = /^[[(]?\d{1,2}(?:\.\d{1,2})*[\])]?[.):]?\s+(?=[\p{L}"“(])(?!%)/u;
const bracketNumber = /^[[(]?\d{1,2}[\])][.:]?\s+/;
const priorityInFront = /^[[(]?(?:M\s?\(?P[\dX?+]{1,4}\)?|P[0-4X](?!\d)|M\s?\(P\?[^)]{0,4}\))[\])]?\s*[:,–—-]?\s*/i;
const priorityBehind = /\s*[[(]P[0-4X][\])]\s*$/i;
const pictures =
  /^(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]\s*)+|(?:\s*(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]))+$/gu;

const fieldLabels = /^(?:owner|due|score|result|baseline|target|unit|cycle|team|priority)$/;

/** Takes a statement apart. `check` is the checkbox of its list item. */
export function readStatement(markdown: string, check?: " " | "x", isHeading = false): Statement {
  const inline = readInline(markdown);
  const field = readLabel(inline.text);
  if (field && fieldLabels.test(field.label) && !inline.isStruck) {
    return {
      text: field.rest,
      label: field,
      owner: null,
      prefix: prefixOf(inline.text, inline, undefined),
      score: null,
      result: null,
      inline,
      isMilestone: false,
    };
  }
  const outcome = takeOutcome(inline.text, check, inline.isStruck);
  let text = outcome.text.replace(pictures, "").trim();
  const priority = priorityInFront.exec(text);
  if (priority && !/^P\d\s*$/.test(text)) text = text.slice(priority[0].length);
  text = text.replace(/^Q[1-4]\s[-–]\s(?:M\s?\(P[\dX]\):?\s*)?/, "").replace(priorityBehind, "");
  const front = ownerInFront(text, priority !== null);
  text = front.text;
  const label = readLabel(text) ?? boldLabel(text, inline);
  if (label) text = label.rest;
  else if (isHeading) text = text.replace(/^\d{1,2}(?:\.\d{1,2})*[.):]\s+/, "");
  else text = text.replace(/^\d{1,2}\)\s+/, "").replace(inline.isBold ? numberInFront : bracketNumber, "");
  const behind = ownerBehind(text);
  text = tidy(behind.text);
  const prefix =
    label && label.label !== "objective" && label.label !== "initiative" ? null : prefixOf(text, inline, label);
  return {
    text,
    label: label && { ...label, rest: text },
    owner: label?.owner ?? front.owner ?? behind.owner,
    prefix,
    score: outcome.score,
    result: outcome.result,
    inline,
    isMilestone: priority !== null && /^\W*M\b/i.test(priority[0]),
  };
}

/** Ends a text without a dangling mark: a colon, a dash, an asterisk that points to a footnote. */
export const tidy = (text: string): string =>
  text
    .replace(/\s*(?:\\?\*+|[:：–—-])\s*$/, "")
    .replace(/^[\s:：,;–—-]+(?=\p{L}|\d)/u, "")
    .replace(/^["“”](.*)["“”]$/s, "$1")
    .replace(/\s{2,}/g, " ")
    .trim();

function prefixOf(text: string, inline: Inline, label: Labelled | undefined): Prefix | null {
  const match = /^([^:：]{1,120}?)\s*[:：]{1,2}\s*(?=\S)(?!\/\/)(.*)$/s.exec(text);
  const bold = label ? null : boldPrefix(text, inline);
  const found = bold ?? (match ? { text: match[1] ?? "", rest: match[2] ?? "", isBold: false } : null);
  if (!found || /https?$|\d$/.test(found.text) || !/^[\p{Lu}\d[~]/u.test(found.text)) return null;
  const words = found.text.split(/\s+/).length;
  const isRole = namesRole(found.text) && (words <= 8 || found.text.includes(";"));
  if (words > 7 && !isRole) return null;
  if (/[.!?](?=\s)/.test(found.text.replace(/\b(?:Sr|Jr|Dir|Mgr|Dept|Asst|Assoc|Acctg)\./g, ""))) return null;
  return { ...found, rest: tidy(found.rest), isRole };
}

/** "**Objective** Grow": the bold word is the label, although no colon says so. */
function boldLabel(text: string, inline: Inline): Labelled | undefined {
  const bold = inline.boldStart;
  if (!bold || inline.isBold || !text.startsWith(bold) || bold.length > 40) return undefined;
  const label = readLabel(`${bold}:`);
  return label && label.rest === "" && label.label !== "note"
    ? { ...label, rest: text.slice(bold.length).trim(), opensList: false }
    : undefined;
}

/** "**Head of Sales:** Grow…" and "**Head of Sales** Grow…": the bold words in front stand before the statement. */
function boldPrefix(text: string, inline: Inline): { text: string; rest: string; isBold: boolean } | null {
  const bold = inline.boldStart?.replace(/[:：\s]+$/, "");
  if (!bold || inline.isBold || !text.startsWith(bold)) return null;
  const rest = text.slice(bold.length);
  const isColon = /^\s*[:：]/.test(rest) || /[:：]\s*$/.test(inline.boldStart ?? "");
  if (!isColon && !(namesRole(bold) && bold.split(/\s+/).length <= 6 && /^\s+\S/.test(rest))) return null;
  return { text: bold, rest: rest.replace(/^\s*[:：]*\s*/, ""), isBold: true };
}
