import { useEffect, useMemo, useState } from "react";
import { problemOf } from "#client/client.ts";
import type { Views } from "#contract/index.ts";
import type { Finding } from "#okr/coach/finding.ts";
import { keep } from "#okr/coach/kept.ts";
import type { Kept } from "#okr/coach/kept.ts";
import type { CycleId, KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { DraftControl } from "./use-draft.ts";
import type { Sheet } from "./sheet.ts";

type KeptFinding = Views["coach"]["keep"];

export type KeptControl = {
  readonly kept: readonly Kept[];
  readonly keep: (finding: Finding) => void;
  readonly letGo: (kept: Kept) => void;
};

/** What is kept as it is: of what stands in the plan for everyone, of a draft in the draft. */
export function useKept({ draft, change, step }: DraftControl, sheet: Sheet, cycleId: CycleId): KeptControl {
  const store = useWorkspace();
  const [inPlan, setInPlan] = useState<readonly KeptFinding[]>([]);
  const hasObjective = sheet.objective !== null;
  useEffect(() => {
    if (!hasObjective) return;
    // Without them the Coach says a little more than it has to.
    store.client.coach.kept({ cycleId }).then(
      ({ keptFindings }) => setInPlan(keptFindings),
      () => undefined,
    );
  }, [store, cycleId, hasObjective]);
  const kept = useMemo(() => {
    const ids = new Set<string>([sheet.objective?.id ?? "", ...sheet.entries.map(({ key }) => key)]);
    return [...inPlan.filter(({ subjectId }) => ids.has(subjectId)), ...draft.kept];
  }, [sheet, inPlan, draft.kept]);
  const isInPlan = (id: string | null): id is KeyResultId | ObjectiveId =>
    id !== null && (id === sheet.objective?.id || sheet.entries.some((entry) => entry.key === id && entry.row));
  const context = () => ({ context: { idempotencyKey: store.newKey() } });
  const failed = (error: unknown): void => showToast({ text: problemOf(error).sentence, isTrouble: true });

  function keepInPlan(rule: string, text: string, subjectId: KeyResultId | ObjectiveId): void {
    store.client.coach.keep({ subjectId, rule, text }, context()).then((one) => {
      setInPlan((before) => [...before.filter(({ id }) => id !== one.id), one]);
      const said = { text: "Kept as it is", undo: () => letGo(one) };
      store.undoSteps.push(said);
      showToast({ text: said.text, undo: () => void store.undoSteps.undo(said) });
    }, failed);
  }
  function letGo(one: Kept): void {
    const known = inPlan.find((other) => other === one) ?? ("id" in one ? (one as KeptFinding) : undefined);
    if (!known) return change((before) => ({ ...before, kept: before.kept.filter((other) => other !== one) }));
    store.client.coach
      .unkeep({ keptFindingId: known.id }, context())
      .then(() => setInPlan((before) => before.filter(({ id }) => id !== known.id)), failed);
    return undefined;
  }
  return {
    kept,
    letGo,
    keep(finding) {
      const { rule, text } = keep(finding);
      const { id } = finding.subject;
      if (isInPlan(id)) keepInPlan(rule, text, id);
      else step((before) => ({ ...before, kept: [...before.kept, { rule, text }] }), "Kept as it is");
    },
  };
}
