import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useKeys } from "#web/shell/keys.ts";
import type { Hint } from "#web/shell/page.tsx";
import { Page } from "#web/shell/page.tsx";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { phone, useMedia } from "#web/ui/use-media.ts";
import { CycleSwitcher } from "./cycle-switcher.tsx";
import { EmptyPlan, FirstCycle } from "./empty-plan.tsx";
import type { RowDeeds } from "./row-parts.tsx";
import type { OutlineRow } from "./outline.ts";
import { mayChange, mayWrite } from "./permission.ts";
import { arrangementAfter, filterCount } from "./plan-filter.ts";
import { useRows, useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import { PlanGrid } from "./plan-grid.tsx";
import type { GridHandle } from "./plan-grid.tsx";
import { PlanOnPaper } from "./plan-on-paper.tsx";
import { PlanTools } from "./plan-tools.tsx";
import { extended, nothingSelected, toggled } from "./selection.ts";
import { useMoving } from "./use-moving.tsx";
import { usePlanSearch } from "./use-plan-search.ts";
import { useOutline } from "./use-outline.ts";
import styles from "./plan.module.css";

// Needed by few, and not at once.
const BulkBar = lazy(() => import("./bulk-bar.tsx"));

const hints: readonly Hint[] = [
  { keys: "j, k", label: "Move" },
  { keys: "Space", label: "Open or close" },
  { keys: "Enter", label: "Go to key result" },
  { keys: "c", label: "Check in" },
  { keys: "e", label: "Edit" },
  { keys: "/", label: "Filter" },
];

/** The plan of a cycle, and whatever stands in its place while there is none. */
export function PlanPage() {
  const store = useWorkspace();
  const { status, problem } = useWorkspaceState();
  if (status === "ready") return <ReadyPlan />;
  return (
    <Page title="Plan">
      {status === "loading" && <PlanSkeleton />}
      {status === "no-cycle" && <FirstCycle />}
      {status === "failed" && (
        <div className={styles["nothing"]}>
          <Notice
            title="The plan did not load"
            isTrouble
            actions={<Button onClick={() => void store.reload()}>Try again</Button>}
          >
            {problem?.sentence} Nothing was lost.
          </Notice>
        </div>
      )}
    </Page>
  );
}

const PlanSkeleton = () => (
  <Loading what="the plan">
    <div className={styles["loading"]}>
      {[260, 380, 320, 240, 300, 360, 280, 340].map((width, line) => (
        <div key={line}>
          <Skeleton width={width} />
          <Skeleton width={112} />
          <Skeleton width={64} />
        </div>
      ))}
    </div>
  </Loading>
);

/** The objective that N adds a key result to: the one under the cursor. */
const objectiveAt = (row: OutlineRow | undefined): string | undefined =>
  row?.kind === "objective" ? row.id : row?.kind === "key-result" ? row.objectiveId : undefined;

function ReadyPlan() {
  const store = useWorkspace();
  const navigate = useNavigate();
  const control = usePlanSearch();
  const { search, change } = control;
  const { outline, turn } = useOutline(search);
  const moving = useMoving(outline.rows);
  const objectives = useRows("objective");
  const grid = useRef<GridHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [editingKey, setEditing] = useState<string | null>(null);
  const [selection, setSelection] = useState(nothingSelected);
  const isEmpty = objectives.length === 0;
  const isWriter = mayWrite(store);
  const isPhone = useMedia(phone);
  const addKeyResult = useCallback(
    (objectiveId: string) =>
      void navigate({ to: "/write", search: { cycle: search.cycle, objective: objectiveId, add: true } }),
    [navigate, search.cycle],
  );
  // The same deeds as long as the page lives, so that rows stay drawn.
  const ask = useRef(moving.ask);
  useEffect(() => {
    ask.current = moving.ask;
  });
  const deeds = useMemo<RowDeeds>(
    () => ({ turn, edit: setEditing, move: (row) => ask.current(row), addKeyResult }),
    [turn, addKeyResult],
  );

  const pick = (row: OutlineRow | undefined): void => setSelection((before) => toggled(before, row));
  const clear = (): void => setSelection(nothingSelected);
  function write(row?: OutlineRow): void {
    const objective = store.facts.find("objective", objectiveAt(row) ?? "");
    if (objective && mayChange(store, objective)) addKeyResult(objective.id);
    else void navigate({ to: "/write", search: { cycle: search.cycle, team: search.team } });
  }
  function open(row: OutlineRow | undefined): void {
    if (row?.kind === "objective") turn(row);
    if (row?.kind === "key-result") void navigate({ to: "/key-results/$keyResultId", params: { keyResultId: row.id } });
    if (row?.kind === "initiative")
      void navigate({ to: "/key-results/$keyResultId", params: { keyResultId: row.keyResultId } });
  }
  function edit(row: OutlineRow | undefined): void {
    if (row?.kind !== "objective" && row?.kind !== "key-result") return;
    const subject = store.facts.find(row.kind, row.id);
    if (subject && mayChange(store, subject)) return setEditing(row.key);
    const owner = store.facts.find("person", subject?.ownerId ?? "");
    showToast({ text: `You may read this, not change it.${owner ? ` Ask ${owner.name}.` : ""}` });
  }
  function checkIn(row: OutlineRow | undefined): void {
    const id = row?.kind === "key-result" ? row.id : row?.kind === "initiative" ? row.keyResultId : undefined;
    void navigate({ to: "/check-in", search: { keyResult: id } });
  }
  function chooseCycle(cycle: string): void {
    change({ cycle });
    void store.openCycle(cycle);
  }

  const views = (
    <Segments
      label="View"
      value={search.by ?? "ladder"}
      choices={arrangementChoices}
      onChoose={(by) => change({ by: by === "ladder" ? undefined : by })}
    />
  );

  useKeys("Plan", [
    { keys: "j", label: "Next row", run: () => grid.current?.move(1) },
    { keys: "k", label: "Previous row", run: () => grid.current?.move(-1) },
    ...(isWriter
      ? [
          {
            keys: "n",
            label: "Write an objective or a key result",
            run: () => write(grid.current?.current()),
          },
          { keys: "e", label: "Edit the title", run: () => edit(grid.current?.current()) },
          { keys: "alt+ArrowUp", label: "Move up", run: () => moving.step(grid.current?.current(), -1) },
          { keys: "alt+ArrowDown", label: "Move down", run: () => moving.step(grid.current?.current(), 1) },
          { keys: "m", label: "Move to", run: () => moving.ask(grid.current?.current()) },
          { keys: "x", label: "Select", run: () => pick(grid.current?.current()) },
          ...(selection.ids.size > 0 ? [{ keys: "Escape", label: "Select nothing", run: clear }] : []),
          { keys: "c", label: "Check in", run: () => checkIn(grid.current?.current()) },
        ]
      : []),
    { keys: "v", label: "Outline, by owner, by team", run: () => change({ by: arrangementAfter(search.by) }) },
    { keys: "/", label: "Filter by words", run: () => filter.current?.focus() },
    {
      keys: "i",
      label: "Show or hide initiatives",
      run: () => change({ initiatives: search.initiatives === false ? undefined : false }),
    },
  ]);
  // Keys the outline answers itself while a row has the focus.
  useKeys("Outline", outlineKeys);

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
      hints={isEmpty ? undefined : isWriter ? hints : hints.filter(({ keys }) => keys !== "c" && keys !== "e")}
      actions={
        <>
          <CycleSwitcher onChoose={chooseCycle} />
          {isWriter && !isEmpty && (
            <Button kind="primary" keyHint="N" onClick={() => write()}>
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
          <PlanTools control={control} counts={outline.counts} filterRef={filter} first={isPhone && views} />
          {outline.rows.length > 0 ? (
            <PlanGrid
              ref={grid}
              rows={outline.rows}
              editingKey={editingKey}
              selectedIds={selection.ids}
              onExtend={(from, to) => {
                if (isWriter) setSelection((before) => extended(before, outline.rows, { from, to }));
              }}
              onPick={(row) => {
                if (isWriter) pick(row);
              }}
              onDrop={moving.drop}
              deeds={deeds}
              onOpen={open}
            />
          ) : (
            <NothingFound
              count={filterCount(search)}
              onClear={() =>
                change({
                  team: undefined,
                  owner: undefined,
                  confidence: undefined,
                  ownership: undefined,
                  slipping: undefined,
                  words: undefined,
                })
              }
            />
          )}
        </>
      )}
      {selection.ids.size > 0 && (
        <Suspense>
          <BulkBar ids={selection.ids} onClear={clear} />
        </Suspense>
      )}
      {moving.dialog}
    </Page>
  );
}

const arrangementChoices = [
  { value: "ladder", label: "Outline" },
  { value: "owner", label: "By owner" },
  { value: "team", label: "By team" },
] as const;

const outlineKeys = [
  { keys: "Space", label: "Open or close" },
  { keys: "ArrowRight", label: "Open, then go in" },
  { keys: "ArrowLeft", label: "Close, then go out" },
  { keys: "Enter", label: "Go to the key result" },
  { keys: "shift+ArrowDown", label: "Select down" },
  { keys: "shift+ArrowUp", label: "Select up" },
].map((one) => ({ ...one, isShownOnly: true, run: () => undefined }));

const NothingFound = ({ count, onClear }: { readonly count: number; readonly onClear: () => void }) => (
  <div className={styles["nothing"]}>
    <Notice title="Nothing in this plan fits" actions={<Button onClick={onClear}>Clear filters</Button>}>
      {count === 1 ? "One filter is on." : `${count} filters are on.`} The plan itself is not empty.
    </Notice>
  </div>
);
