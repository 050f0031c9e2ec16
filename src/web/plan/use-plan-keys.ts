import type { RefObject } from "react";
import { useKeys } from "#web/shell/keys.ts";
import { arrangementAfter } from "./plan-filter.ts";
import type { OutlineRow } from "./outline.ts";
import type { GridHandle } from "./plan-grid.tsx";
import type { PlanSearchControl } from "./use-plan-search.ts";

/** What the plan's keys do with the row under the cursor, if there is one. */
type KeyDeeds = {
  readonly write: (row?: OutlineRow) => void;
  readonly edit: (row: OutlineRow | undefined) => void;
  readonly step: (row: OutlineRow | undefined, by: 1 | -1) => void;
  readonly move: (row: OutlineRow | undefined) => void;
  readonly pick: (row: OutlineRow | undefined) => void;
  readonly checkIn: (row: OutlineRow | undefined) => void;
  readonly turnAll: () => void;
  /** Only while something is selected. */
  readonly selectNothing: (() => void) | undefined;
};

type Keyed = {
  readonly grid: RefObject<GridHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly isWriter: boolean;
  readonly control: PlanSearchControl;
  readonly deeds: KeyDeeds;
};

/** The keys of the plan, as they are listed under "?". */
export function usePlanKeys({ grid, filter, isWriter, control: { search, change }, deeds }: Keyed): void {
  const row = () => grid.current?.current();
  const { selectNothing } = deeds;
  const writing = [
    { keys: "n", label: "Write an objective or a key result", run: () => deeds.write(row()) },
    { keys: "e", label: "Edit the title", run: () => deeds.edit(row()) },
    { keys: "alt+ArrowUp", label: "Move up", run: () => deeds.step(row(), -1) },
    { keys: "alt+ArrowDown", label: "Move down", run: () => deeds.step(row(), 1) },
    { keys: "m", label: "Move to", run: () => deeds.move(row()) },
    { keys: "x", label: "Select", run: () => deeds.pick(row()) },
    ...(selectNothing ? [{ keys: "Escape", label: "Select nothing", run: selectNothing }] : []),
    { keys: "c", label: "Check in", run: () => deeds.checkIn(row()) },
  ];
  useKeys("Plan", [
    { keys: "j", label: "Next row", run: () => grid.current?.move(1) },
    { keys: "k", label: "Previous row", run: () => grid.current?.move(-1) },
    ...(isWriter ? writing : []),
    { keys: "o", label: "Open everything, or close it", run: deeds.turnAll },
    { keys: "v", label: "Outline, by owner, by team", run: () => change({ by: arrangementAfter(search.by) }) },
    { keys: "/", label: "Filter by words", run: () => filter.current?.focus() },
    {
      keys: "i",
      label: "Show or hide initiatives",
      run: () => change({ initiatives: search.initiatives === false ? undefined : false }),
    },
  ]);
  useKeys("Outline", outlineKeys);
}

/** Keys the outline answers itself while a row has the focus. */
const outlineKeys = [
  { keys: "Space", label: "Open or close" },
  { keys: "ArrowRight", label: "Open, then go in" },
  { keys: "ArrowLeft", label: "Close, then go out" },
  { keys: "Enter", label: "Go to the key result" },
  { keys: "shift+ArrowDown", label: "Select down" },
  { keys: "shift+ArrowUp", label: "Select up" },
].map((one) => ({ ...one, isShownOnly: true, run: () => undefined }));
