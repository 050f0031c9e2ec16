import { Plus } from "lucide-react";
import { Suspense, lazy, useRef, useState } from "react";
import type { Hint } from "#web/shell/page.tsx";
import { Page } from "#web/shell/page.tsx";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { phone, useMedia } from "#web/ui/use-media.ts";
import { useSteady } from "#web/ui/use-steady.ts";
import { CycleSwitcher } from "./cycle-switcher.tsx";
import { EmptyPlan } from "./empty-plan.tsx";
import type { OutlineRow } from "./outline.ts";
import { mayWrite } from "./permission.ts";
import { filterCount, noFilter } from "./plan-filter.ts";
import { PlanGrid } from "./plan-grid.tsx";
import type { GridHandle } from "./plan-grid.tsx";
import { useRows, useWorkspace } from "./plan-hooks.ts";
import { PlanOnPaper } from "./plan-on-paper.tsx";
import { PlanTools } from "./plan-tools.tsx";
import { extended, nothingSelected, toggled } from "./selection.ts";
import { useMoving } from "./use-moving.tsx";
import { useOutline } from "./use-outline.ts";
import { usePlanKeys } from "./use-plan-keys.ts";
import { usePlanSearch } from "./use-plan-search.ts";
import { useRowDeeds } from "./use-row-deeds.ts";
import styles from "./plan-page.module.css";

// Needed by few, and not at once.
const BulkBar = lazy(() => import("./bulk-bar.tsx"));

const readersHints: readonly Hint[] = [
  { keys: "j, k", label: "Move" },
  { keys: "Space", label: "Open or close" },
  { keys: "Enter", label: "Go to key result" },
  { keys: "/", label: "Filter" },
];
const hints = readersHints.toSpliced(3, 0, { keys: "c", label: "Check in" }, { keys: "e", label: "Edit" });

const arrangementChoices = [
  { value: "ladder", label: "Outline" },
  { value: "owner", label: "By owner" },
  { value: "team", label: "By team" },
] as const;

/** The plan of a cycle: its outline with filters, keys and what can be done with the rows. */
export function ReadyPlan() {
  const store = useWorkspace();
  const control = usePlanSearch();
  const { search, change } = control;
  const { rows, counts, turn, turnAll } = useOutline(search);
  const moving = useMoving(rows);
  const isEmpty = useRows("objective").length === 0;
  const grid = useRef<GridHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [editingKey, setEditing] = useState<string | null>(null);
  const [selection, setSelection] = useState(nothingSelected);
  const isWriter = mayWrite(store);
  const isPhone = useMedia(phone);
  const rowDeeds = useRowDeeds(search, { turn, startEditing: setEditing });
  const pick = (row: OutlineRow | undefined): void => {
    if (isWriter) setSelection((before) => toggled(before, row));
  };
  const extend = (from: number, to: number): void => {
    if (isWriter) setSelection((before) => extended(before, rows, { from, to }));
  };
  const selectNothing = (): void => setSelection(nothingSelected);
  const hasSelected = selection.ids.size > 0;

  const { addKeyResult } = rowDeeds;
  const deeds = useSteady({ turn, edit: setEditing, move: moving.ask, addKeyResult });
  const gridDeeds = useSteady({ extend, pick, drop: moving.drop, open: rowDeeds.open });
  usePlanKeys({
    grid,
    filter,
    isWriter,
    control,
    deeds: {
      ...rowDeeds,
      pick,
      turnAll,
      step: moving.step,
      move: moving.ask,
      selectNothing: hasSelected ? selectNothing : undefined,
    },
  });

  const views = (
    <Segments
      label="View"
      value={search.by ?? "ladder"}
      choices={arrangementChoices}
      onChoose={(by) => change({ by: by === "ladder" ? undefined : by })}
    />
  );
  return (
    <Page
      title="Plan"
      top={
        <>
          <h1>Plan</h1>
          {!isEmpty && !isPhone && views}
        </>
      }
      isFixed={!isEmpty}
      hints={isEmpty ? undefined : isWriter ? hints : readersHints}
      actions={
        <>
          <CycleSwitcher
            onChoose={(cycle) => {
              change({ cycle });
              void store.openCycle(cycle);
            }}
          />
          {isWriter && !isEmpty && (
            <Button kind="primary" keyHint="N" onClick={() => rowDeeds.write()}>
              <Plus size={15} aria-hidden="true" />
              Write
            </Button>
          )}
        </>
      }
    >
      {isEmpty ? (
        <EmptyPlan onAdded={addKeyResult} />
      ) : (
        <>
          <PlanOnPaper search={search} />
          <PlanTools control={control} counts={counts} filterRef={filter} first={isPhone && views} />
          {rows.length > 0 ? (
            <PlanGrid ref={grid} selectedIds={selection.ids} {...{ rows, editingKey, deeds, gridDeeds }} />
          ) : (
            <NothingFound count={filterCount(search)} onClear={() => change(noFilter)} />
          )}
        </>
      )}
      {hasSelected && (
        <Suspense>
          <BulkBar ids={selection.ids} onClear={selectNothing} />
        </Suspense>
      )}
      {moving.dialog}
    </Page>
  );
}

const NothingFound = ({ count, onClear }: { readonly count: number; readonly onClear: () => void }) => (
  <div className={styles["nothing"]}>
    <Notice title="Nothing in this plan fits" actions={<Button onClick={onClear}>Clear filters</Button>}>
      {count === 1 ? "One filter is on." : `${count} filters are on.`} The plan itself is not empty.
    </Notice>
  </div>
);
