import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback } from "react";
import type { RefObject } from "react";
import { phone, useMedia } from "#web/ui/use-media.ts";
import type { OutlineRow } from "./outline.ts";
import { rowHeight } from "./row-heights.ts";

const headerHeight = 36;

type Drawn = {
  readonly height: number;
  readonly lines: readonly { readonly place: number; readonly start: number; readonly size: number }[];
  /** Scrolls as little as it takes to see a line; nothing when it is seen already. */
  readonly reveal: (place: number) => void;
};

/** Only as many lines as are seen, and the one with the cursor, so that the focus is never lost by scrolling. */
export function useDrawnLines(
  rows: readonly OutlineRow[],
  scroller: RefObject<HTMLElement | null>,
  cursor: number,
): Drawn {
  const isPhone = useMedia(phone);
  const top = isPhone ? 0 : headerHeight;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rowHeight(rows[at], isPhone),
    // A new function has all ten thousand measured again, and so has a new margin: just when the rows or their heights change.
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    scrollMargin: top,
    overscan: 4,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        return cursor < 0 || seen.includes(cursor) ? seen : [...seen, cursor].toSorted((one, other) => one - other);
      },
      [cursor],
    ),
  });

  return {
    height: virtualizer.getTotalSize(),
    lines: virtualizer.getVirtualItems().map(({ index, start, size }) => ({ place: index, start: start - top, size })),
    reveal(place) {
      const element = scroller.current;
      const line = virtualizer.measurementsCache[place];
      if (!element || !line) return;
      const offset = virtualizer.scrollOffset ?? 0;
      const height = virtualizer.scrollRect?.height ?? 0;
      if (line.start < offset + top) element.scrollTop = line.start - top - 4;
      else if (line.end > offset + height) element.scrollTop = line.end - height + 8;
    },
  };
}
