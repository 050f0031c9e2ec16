import type { NamedOperation } from "./index.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const singular = (noun: string): string =>
  noun === "people" ? "person" : noun === "activity" || noun === "search" ? noun : noun.replace(/s$/, "");

/** A noun or verb as typed in a terminal: `checkIns` is `check-ins`. */
export const toCommandWord = kebab;

/** The MCP tool of an operation: `checkIns.record` is `record_check_in`; lists keep the plural, `list_check_ins`. */
export function toToolName({ noun, verb }: Pick<NamedOperation, "noun" | "verb">): string {
  const spelledVerb = kebab(verb).replaceAll("-", "_");
  const isMany = verb === "list" || noun === "activity";
  return `${spelledVerb}_${kebab(isMany ? noun : singular(noun)).replaceAll("-", "_")}`;
}
