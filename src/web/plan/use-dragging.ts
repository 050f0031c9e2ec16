import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { dropOver } from "./drop-target.ts";
import type { Drop } from "./drop-target.ts";
import type { OutlineRow } from "./outline.ts";
import { useWorkspace } from "./plan-hooks.ts";

const keyUnder = ({ target }: DragEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-key]") : null;

/** Rows are dragged by their grip, within one outline; where they would land is shown while they are held. */
export function useDragging(rows: readonly OutlineRow[], onDrop: (row: OutlineRow, to: Drop) => void) {
  const { facts } = useWorkspace();
  const held = useRef<OutlineRow | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  // What is let go lands where it was held last, drawn or not.
  const newest = useRef<Drop | null>(null);
  const show = (next: Drop | null): void => {
    newest.current = next;
    setDrop((now) => (now?.key === next?.key && now?.edge === next?.edge ? now : next));
  };
  const end = (): void => {
    held.current = null;
    show(null);
  };
  return {
    drop,
    listeners: {
      onDragStart(event: DragEvent) {
        const line = keyUnder(event);
        const row = rows.find(({ key }) => key === line?.dataset["key"]);
        if (!row || !line) return;
        held.current = row;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", row.key);
        event.dataTransfer.setDragImage(line, 24, line.offsetHeight / 2);
      },
      onDragOver(event: DragEvent) {
        const line = keyUnder(event);
        if (!held.current || !line) return;
        const { top, height } = line.getBoundingClientRect();
        const over = {
          at: rows.findIndex(({ key }) => key === line.dataset["key"]),
          isUpperHalf: event.clientY < top + height / 2,
        };
        const next = dropOver(rows, held.current, over, (id) => facts.find("objective", id)?.teamId);
        if (next) event.preventDefault();
        show(next);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (held.current && newest.current) onDrop(held.current, newest.current);
        end();
      },
      onDragEnd: end,
    },
  };
}
