import { Suspense, lazy, useState } from "react";
import type { ReactNode } from "react";
import { showToast } from "#web/ui/toast-line.ts";
import type { Drop } from "./drop-target.ts";
import { moveRow } from "./move-row.ts";
import type { OutlineRow } from "./outline.ts";
import { mayChange } from "./permission.ts";
import { siblingsOf, stepPlace } from "./places.ts";
import { useWorkspace } from "./plan-hooks.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";

const MoveDialog = lazy(() => import("./move-dialog.tsx"));

type Movable = Extract<OutlineRow, { kind: "objective" | "key-result" }>;

/** Moving the rows of the outline: a place up or down, dropped somewhere, or by a dialog that asks where to. */
export function useMoving(rows: readonly OutlineRow[]): {
  readonly step: (row: OutlineRow | undefined, by: 1 | -1) => void;
  readonly drop: (row: OutlineRow, to: Drop) => void;
  readonly ask: (row: OutlineRow | undefined) => void;
  readonly dialog: ReactNode;
} {
  const store = useWorkspace();
  const { facts } = store;
  const [asked, setAsked] = useState<Movable | null>(null);

  /** The row's subject, if it may be moved: key results belong to whoever may change their objective. */
  function subjectOf(row: OutlineRow | undefined): Objective | KeyResult | undefined {
    if (row?.kind !== "objective" && row?.kind !== "key-result") return undefined;
    const subject = facts.find(row.kind, row.id);
    const home = row.kind === "key-result" ? facts.find("objective", row.objectiveId) : facts.find("objective", row.id);
    if (subject && home && mayChange(store, home)) return subject;
    showToast({ text: "You may read this, not move it." });
    return undefined;
  }

  return {
    step(row, by) {
      const subject = subjectOf(row);
      if (!subject) return;
      const siblings = siblingsOf(subject, { objectives: facts.all("objective"), keyResults: facts.all("key-result") });
      const shown = new Set(rows.flatMap((one) => ("id" in one && one.id !== null ? [one.id] : [])));
      const place = stepPlace(siblings, subject.id, { by, isShown: (id) => shown.has(id) });
      const listId = "objectiveId" in subject ? subject.objectiveId : subject.teamId;
      if (place) void moveRow(store, subject, { listId, ...place }, by < 0 ? "Moved up" : "Moved down");
    },
    drop(row, { listId, beforeId }) {
      const subject = subjectOf(row);
      if (subject) void moveRow(store, subject, { listId, beforeId }, `“${subject.title}” moved`);
    },
    ask(row) {
      if (subjectOf(row)) setAsked(row as Movable);
    },
    dialog: asked && (
      <Suspense>
        <MoveDialog kind={asked.kind} id={asked.id} onClose={() => setAsked(null)} />
      </Suspense>
    ),
  };
}
