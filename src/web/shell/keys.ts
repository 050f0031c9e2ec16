import { useEffect, useRef } from "react";
import { createKeyList } from "./key-list.ts";
import type { KeyAction } from "./key-list.ts";
import { remembered } from "./remembered.ts";

/** The page's keys. */
export const pageKeys = createKeyList();

const typedInto =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable="true"]';

/** Single letters can be turned off, for people who talk to their computer. */
export const hasLetterKeys = (): boolean => remembered("letterKeys") !== "off";

/** Hears every key of the page that nothing else took. Returns what ends it. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const isTyping =
      target?.closest(typedInto) != null || (!hasLetterKeys() && event.key.length === 1 && event.key !== " ");
    // What is open over the page has keys of its own.
    if (document.querySelector("dialog[open]")) return;
    pageKeys.press(event, isTyping, event.timeStamp);
  };
  window.addEventListener("keydown", hear);
  return () => window.removeEventListener("keydown", hear);
}

/** Lists keys for as long as this part is on the page. The actions may change with every drawing. */
export function useKeys(part: string, actions: readonly KeyAction[]): void {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });
  const spelled = actions.map((action) => action.keys).join(" , ");
  useEffect(
    () =>
      pageKeys.add(
        part,
        newest.current.map((action) => ({
          ...action,
          run: () => newest.current.find((now) => now.keys === action.keys)?.run(),
        })),
      ),
    [part, spelled],
  );
}

export { isApple } from "#web/ui/mod-key.ts";
