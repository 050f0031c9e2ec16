import { withCheckIn, withoutCheckIn } from "./check-in-series.ts";
import type { Activity, CheckIn, Initiative, KeyResult, Objective, PlanView, RowByNoun, RowNoun } from "./plan-rows.ts";

/** What is known of a plan when an activity comes in. */
export type Known = Pick<PlanView, "cycle" | "above"> & {
  readonly rows: { readonly [N in RowNoun]: ReadonlyMap<string, RowByNoun[N]> };
};

/** A row as it is after an activity; undefined when it is gone from the plan. */
export type RowChange = {
  [N in RowNoun]: { readonly noun: N; readonly id: string; readonly row: RowByNoun[N] | undefined };
}[RowNoun];

export type Changes = {
  readonly rows: readonly RowChange[];
  readonly cycle?: PlanView["cycle"];
  readonly workspace?: PlanView["workspace"];
};

const none: Changes = { rows: [] };
const row = <N extends RowNoun>(noun: N, id: string, after: RowByNoun[N] | undefined): RowChange =>
  ({ noun, id, row: after }) as RowChange;

/** What stood at a row's new place, and all behind it, has moved on by one; the journal tells of the row alone. */
function movedOn(after: Objective | Omit<KeyResult, "checkIns">, { rows }: Known): RowChange[] {
  const { id, position } = after;
  const isBehind = (one: Objective | KeyResult): boolean => one.id !== id && one.position >= position;
  if ("objectiveId" in after)
    return [...rows["key-result"].values()]
      .filter((one) => one.objectiveId === after.objectiveId && isBehind(one))
      .map((one) => row("key-result", one.id, { ...one, position: one.position + 1 }));
  return [...rows.objective.values()]
    .filter((one) => one.teamId === after.teamId && isBehind(one))
    .map((one) => row("objective", one.id, { ...one, position: one.position + 1 }));
}

function objectiveChanges(
  id: string,
  before: Objective | null,
  after: Objective | null,
  known: Known,
): Changes | "unclear" {
  const keyResults = [...known.rows["key-result"].values()].filter((keyResult) => keyResult.objectiveId === id);
  if (!after || after.cycleId !== known.cycle.id) {
    if (!known.rows.objective.has(id)) return none;
    return {
      rows: [row("objective", id, undefined), ...keyResults.map((gone) => row("key-result", gone.id, undefined))],
    };
  }
  // Restored, or moved here from another cycle: its key results come with it, and only the plan has them.
  if (!known.rows.objective.has(id) && (before !== null || after.version > 1)) return "unclear";
  const isKnown = (support: Objective["supports"][number]): boolean =>
    known.rows[support.kind].has(support.id) || known.above.some((above) => above.id === support.id);
  if (!after.supports.every(isKnown)) return "unclear";
  const moved =
    before && before.teamId === after.teamId && before.position === after.position ? [] : movedOn(after, known);
  return { rows: [row("objective", id, after), ...moved] };
}

function keyResultChanges(id: string, after: Omit<KeyResult, "checkIns"> | null, known: Known): Changes | "unclear" {
  const now = known.rows["key-result"].get(id);
  if (!after || !known.rows.objective.has(after.objectiveId))
    return now ? { rows: [row("key-result", id, undefined)] } : none;
  // A key result that is not new brings check-ins that only the plan has.
  if (!now && after.version > 1) return "unclear";
  const checkIns = now?.checkIns ?? { dates: [], values: [], confidences: [] };
  const isMoved = now && (now.objectiveId !== after.objectiveId || now.position !== after.position);
  return { rows: [row("key-result", id, { ...after, checkIns }), ...(isMoved ? movedOn(after, known) : [])] };
}

function checkInChanges(before: CheckIn | null, after: CheckIn | null, known: Known): Changes | "unclear" {
  const subject = after ?? before;
  if (!subject) return "unclear";
  const keyResult = known.rows["key-result"].get(subject.keyResultId);
  if (!keyResult) return none;
  let series = keyResult.checkIns;
  if (before) series = withoutCheckIn(series, before);
  if (before && series === keyResult.checkIns) return "unclear";
  if (after) series = withCheckIn(series, after);
  return { rows: [row("key-result", keyResult.id, { ...keyResult, checkIns: series })] };
}

function initiativeChanges(id: string, after: Initiative | null, known: Known): Changes {
  const isHere =
    known.rows.initiative.has(id) || after?.bets.some((bet) => known.rows["key-result"].has(bet.keyResultId));
  return isHere ? { rows: [row("initiative", id, after ?? undefined)] } : none;
}

/**
 * What an activity changes in a plan, given as whole rows; "unclear" when the activity does not say enough, so that the
 * plan has to be asked for again.
 */
export function changesOf(activity: Activity, known: Known): Changes | "unclear" {
  const { kind, id } = activity.subject;
  const before = activity.before as never;
  const after = activity.after as never;
  switch (kind) {
    case "objective":
      return objectiveChanges(id, before, after, known);
    case "key-result":
      return keyResultChanges(id, after, known);
    case "check-in":
      return checkInChanges(before, after, known);
    case "initiative":
      return initiativeChanges(id, after, known);
    case "team":
    case "person":
      return { rows: [row(kind, id, after ?? undefined)] };
    case "cycle":
      return id === known.cycle.id ? (after ? { rows: [], cycle: after } : "unclear") : none;
    case "workspace":
      return after ? { rows: [], workspace: after } : none;
    case "comment":
    case "invitation":
    case "api-key":
    case "kept-finding":
    case "view":
      return none;
    default:
      return "unclear";
  }
}
