import { useCallback, useLayoutEffect, useRef } from "react";

/** The name of the field that a part of the sheet is written in. */
export const fieldId = (key: string): string => `write-${key}`;

type Wanted = { readonly key: string; readonly start?: number | undefined; readonly end?: number | undefined };

const fieldOf = (key: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(fieldId(key))}`);

/** Puts the cursor into a field of the sheet, once it is there; without a place, to its end. It begins in the first one. */
export function useFocus(first: string | null): (key: string, start?: number, end?: number) => void {
  const wanted = useRef<Wanted | null>(first === null ? null : { key: first });
  const go = useCallback((): void => {
    const field = wanted.current && fieldOf(wanted.current.key);
    if (!wanted.current || !field) return;
    const { start = field.value.length, end = start } = wanted.current;
    wanted.current = null;
    field.focus();
    field.setSelectionRange(start, end);
  }, []);
  // After a change is drawn: what was asked for may only exist now.
  useLayoutEffect(go);
  return useCallback(
    (key, start, end) => {
      wanted.current = { key, start, end };
      // Before the next key arrives, also where nothing is drawn anew.
      queueMicrotask(go);
    },
    [go],
  );
}
