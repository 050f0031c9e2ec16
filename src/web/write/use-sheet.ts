import { useMemo } from "react";
import type { ObjectiveDraft } from "#okr/coach/subject.ts";
import type { Cycle } from "#okr/cycle.ts";
import { usePlanFrame, useRow, useRows, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Objective } from "#web/plan/plan-rows.ts";
import type { WriteDraft } from "./draft.ts";
import { coachedDraft, objectiveKey, sheetOf } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

export type SheetState = {
  readonly sheet: Sheet;
  readonly headKey: string;
  readonly cycle: Cycle;
  /** Whose the objective is, or will be. */
  readonly ownerId: string | null;
  /** The sheet as the Coach reads it. */
  readonly coached: ObjectiveDraft;
  /** The words of the objective or of a key result, as they stand now. */
  readonly textOf: (key: string) => string;
};

/** The sheet of one objective: what the plan has of it, and what is being written. */
export function useSheet(draft: WriteDraft, objective: Objective | null, teamId: string): SheetState {
  const { cycle } = usePlanFrame();
  const { me } = useWorkspaceState();
  const team = useRow("team", teamId);
  const keyResults = useRows("key-result");
  const initiatives = useRows("initiative");
  const sheet = useMemo(
    () => sheetOf(draft, { objective, keyResults, initiatives }),
    [draft, objective, keyResults, initiatives],
  );
  const writerId = draft.ownerId === undefined ? (me?.person.id ?? null) : draft.ownerId;
  const ownerId = objective ? objective.ownerId : writerId;
  const isCompany = team?.parentId === null;
  const coached = useMemo(
    () => coachedDraft(sheet, { draft, cycle, isCompany, ownerId }),
    [sheet, draft, cycle, isCompany, ownerId],
  );
  const headKey = objectiveKey(sheet);
  const textOf = (key: string): string =>
    key === headKey ? sheet.title : (sheet.entries.find((entry) => entry.key === key)?.text ?? "");
  return { sheet, headKey, cycle, ownerId, coached, textOf };
}
