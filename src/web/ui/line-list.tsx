import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { setTabStop, stepLines } from "./lines.ts";

type Props = {
  readonly label: string;
  readonly className?: string | undefined;
  /** List entries; what can be gone to in each carries `data-line`. */
  readonly children: ReactNode;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** A list that is one tab stop: arrows go from line to line, Tab goes past it. */
export function LineList({ label, className, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const update = (): void => {
    if (list.current) setTabStop(list.current);
  };
  // Lines may have come and gone.
  useLayoutEffect(update);
  function onKeyDown(event: KeyboardEvent): void {
    const by = steps[event.key];
    if (by === undefined || !list.current || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    stepLines(list.current, by);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} aria-label={label} className={className} onFocus={update} onKeyDown={onKeyDown}>
      {children}
    </ul>
  );
}
