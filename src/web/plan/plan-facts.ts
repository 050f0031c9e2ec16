import { CountedPlan } from "#okr/progress/counted-plan.ts";
import type { PlanNumbers } from "#okr/progress/plan-numbers.ts";
import { changesOf } from "./activity-changes.ts";
import type { Changes, Known } from "./activity-changes.ts";
import { rowNouns, rowsOf } from "./plan-rows.ts";
import type { Activity, KeyResult, PlanView, Row, RowByNoun, RowNoun } from "./plan-rows.ts";

/** A change that is shown before the server has confirmed it. */
export type ExpectedChange = {
  [N in RowNoun]: { readonly noun: N; readonly id: string; readonly change: (row: RowByNoun[N]) => RowByNoun[N] };
}[RowNoun];

/** What becomes of expected changes: each ends in exactly one of these. */
export type Expectation = {
  /** The server answered with the rows as they are now. */
  readonly confirm: (...rows: readonly KnownRow[]) => void;
  /** The server has done it; keep showing it until the journal tells of this subject. */
  readonly confirmWhenTold: (subjectId: string, version: number) => void;
  /** The server refused: everything is shown as it was. */
  readonly rollBack: () => void;
};
export type KnownRow =
  | { readonly noun: "key-result"; readonly row: Omit<KeyResult, "checkIns"> }
  | { [N in Exclude<RowNoun, "key-result">]: { readonly noun: N; readonly row: RowByNoun[N] } }[Exclude<
      RowNoun,
      "key-result"
    >];

/** What a row is going through. A failed one says why, and how to try again. */
export type RowState =
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly sentence: string; readonly retry: () => void };

/** The facts of one cycle's plan: a map per noun, told apart by row, with expected changes laid over what is confirmed. */
export type PlanFacts = {
  readonly isLoaded: () => boolean;
  readonly revision: () => number;
  readonly plan: () => Pick<PlanView, "workspace" | "cycle" | "above" | "below">;
  /** The plan as the server has confirmed it, without changes that are only expected. */
  readonly confirmed: () => PlanView;
  readonly find: <N extends RowNoun>(noun: N, id: string) => RowByNoun[N] | undefined;
  /** Every row of a noun; the same list until one of them changes. */
  readonly all: <N extends RowNoun>(noun: N) => readonly RowByNoun[N][];
  /** Progress, pace, confidence, health and flags, computed once for each change of what they are made of. */
  readonly numbers: () => PlanNumbers;
  readonly today: () => string;
  readonly setToday: (today: string) => void;
  readonly load: (plan: PlanView) => void;
  /** Takes over what happened, each revision once and in order; "load-again" when it cannot tell the outcome from them. */
  readonly apply: (activities: readonly Activity[]) => "applied" | "load-again";
  /** Takes over a row the server gave back, unless a newer one is known. */
  readonly put: (known: KnownRow) => void;
  readonly expect: (changes: readonly ExpectedChange[]) => Expectation;
  readonly stateOf: (id: string) => RowState | undefined;
  readonly setState: (id: string, state: RowState | undefined) => void;
  /** Called after any change. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Called after a change of this row or of its state. */
  readonly subscribeTo: (id: string, onChange: () => void) => () => void;
};

type Maps = { [N in RowNoun]: Map<string, RowByNoun[N]> };
type Laid = {
  readonly changes: readonly ExpectedChange[];
  toldBy: { readonly id: string; readonly version: number } | null;
};

const noCheckIns: KeyResult["checkIns"] = { dates: [], values: [], confidences: [] };
const emptyMaps = (): Maps => ({
  team: new Map(),
  person: new Map(),
  objective: new Map(),
  "key-result": new Map(),
  initiative: new Map(),
});

/** Words do not move numbers: a change of only these leaves the computed numbers standing. */
const wordKeys = new Set([
  "title",
  "description",
  "name",
  "email",
  "version",
  "offTrackAnswer",
  "targetReason",
  "participants",
  "note",
]);

function movesNumbers(noun: RowNoun, before: Row | undefined, after: Row | undefined): boolean {
  if (noun !== "objective" && noun !== "key-result") return noun === "team";
  if (!before || !after) return true;
  const old = before as Record<string, unknown>;
  return Object.entries(after).some(([key, value]) => !wordKeys.has(key) && old[key] !== value);
}

/** The version a subject has after an activity; what is gone is past every version. */
function versionAfter({ after }: Activity): number {
  if (after === null || typeof after !== "object") return Infinity;
  return "version" in after && typeof after.version === "number" ? after.version : Infinity;
}

/** Makes the store of a plan's facts. */
export function createPlanFacts({ today: firstToday }: { readonly today: string }): PlanFacts {
  const confirmed = emptyMaps();
  const shown = emptyMaps();
  let frame: Pick<PlanView, "workspace" | "cycle" | "above" | "below"> | null = null;
  let revision = 0;
  let today = firstToday;
  let laid: Laid[] = [];
  /** The newest version the journal has told of each subject since the plan was loaded. */
  const toldOf = new Map<string, number>();
  let counted: CountedPlan | null = null;
  let numbers: PlanNumbers | null = null;
  const lists: { [N in RowNoun]?: readonly RowByNoun[N][] } = {};
  const states = new Map<string, RowState>();
  const listeners = new Set<() => void>();
  const rowListeners = new Map<string, Set<() => void>>();

  const isTold = ({ id, version }: { id: string; version: number }): boolean => (toldOf.get(id) ?? 0) >= version;
  const mapOf = (maps: Maps, noun: RowNoun): Map<string, Row> => maps[noun] as Map<string, Row>;

  function show(noun: RowNoun, id: string, touched: Set<string>): void {
    const before = mapOf(shown, noun).get(id);
    let after = mapOf(confirmed, noun).get(id);
    for (const { changes } of laid)
      for (const expected of changes)
        if (after && expected.noun === noun && expected.id === id)
          after = (expected.change as (row: Row) => Row)(after);
    if (after === before) return;
    if (after) mapOf(shown, noun).set(id, after);
    else mapOf(shown, noun).delete(id);
    delete lists[noun];
    if (movesNumbers(noun, before, after))
      recount(noun === "key-result" ? (after as KeyResult | undefined) : undefined);
    touched.add(id);
  }

  /** What a key result changed is counted by itself; everything else, and one that is new or elsewhere, from the beginning. */
  function recount(keyResult?: KeyResult): void {
    numbers = null;
    if (!keyResult || !counted?.change(keyResult)) counted = null;
  }

  function tell(touched: ReadonlySet<string>): void {
    for (const id of touched) for (const listener of rowListeners.get(id) ?? []) listener();
    for (const listener of listeners) listener();
  }

  function set(noun: RowNoun, id: string, row: Row | undefined, touched: Set<string>): void {
    const known = mapOf(confirmed, noun).get(id);
    if (row && known && row.version < known.version) return;
    if (row) mapOf(confirmed, noun).set(id, row);
    else mapOf(confirmed, noun).delete(id);
    show(noun, id, touched);
  }

  function take(layer: Laid, touched: Set<string>): void {
    laid = laid.filter((other) => other !== layer);
    for (const { noun, id } of layer.changes) show(noun, id, touched);
  }

  function put({ noun, row }: KnownRow, touched: Set<string>): void {
    if (noun !== "key-result") return set(noun, row.id, row, touched);
    // A key result that comes back from an edit comes without its check-ins: those it has stay.
    const checkIns = confirmed["key-result"].get(row.id)?.checkIns ?? noCheckIns;
    return set(noun, row.id, { ...row, checkIns }, touched);
  }

  return {
    isLoaded: () => frame !== null,
    revision: () => revision,
    plan() {
      if (!frame) throw new Error("The plan has not been loaded yet.");
      return frame;
    },
    confirmed() {
      if (!frame) throw new Error("The plan has not been loaded yet.");
      return {
        ...frame,
        revision,
        teams: [...confirmed.team.values()],
        people: [...confirmed.person.values()],
        objectives: [...confirmed.objective.values()],
        keyResults: [...confirmed["key-result"].values()],
        initiatives: [...confirmed.initiative.values()],
      };
    },
    find: (noun, id) => shown[noun].get(id),
    all<N extends RowNoun>(noun: N) {
      const list = (lists[noun] as readonly RowByNoun[N][] | undefined) ?? [...shown[noun].values()];
      (lists as Record<N, readonly RowByNoun[N][]>)[noun] = list;
      return list;
    },
    numbers() {
      if (!frame) throw new Error("The plan has not been loaded yet.");
      counted ??= new CountedPlan({
        workspace: frame.workspace,
        cycle: frame.cycle,
        below: frame.below,
        teams: [...shown.team.values()],
        objectives: [...shown.objective.values()],
        keyResults: [...shown["key-result"].values()],
        today,
      });
      return (numbers ??= counted.numbers);
    },
    today: () => today,
    setToday(next) {
      if (next === today) return;
      today = next;
      recount();
      tell(new Set());
    },
    load(plan) {
      if (frame?.cycle.id === plan.cycle.id && plan.revision < revision) return;
      const touched = new Set<string>();
      frame = { workspace: plan.workspace, cycle: plan.cycle, above: plan.above, below: plan.below };
      revision = plan.revision;
      recount();
      // Whatever was waiting for the journal is in what was just loaded.
      laid = laid.filter(({ toldBy }) => toldBy === null);
      toldOf.clear();
      for (const noun of rowNouns) {
        for (const id of shown[noun].keys()) touched.add(id);
        mapOf(confirmed, noun).clear();
        mapOf(shown, noun).clear();
        delete lists[noun];
        for (const row of rowsOf(plan)[noun]) {
          mapOf(confirmed, noun).set(row.id, row);
          mapOf(shown, noun).set(row.id, row);
          touched.add(row.id);
        }
      }
      for (const { changes } of laid) for (const { noun, id } of changes) show(noun, id, touched);
      tell(touched);
    },
    apply(activities) {
      if (!frame) return "load-again";
      const touched = new Set<string>();
      for (const activity of activities) {
        if (activity.revision <= revision) continue;
        const known: Known = { ...frame, rows: confirmed };
        const changes: Changes | "unclear" =
          activity.revision === revision + 1 ? changesOf(activity, known) : "unclear";
        if (changes === "unclear") {
          tell(touched);
          return "load-again";
        }
        revision = activity.revision;
        if (changes.cycle) frame = { ...frame, cycle: changes.cycle };
        if (changes.workspace) frame = { ...frame, workspace: changes.workspace };
        if (changes.cycle || changes.workspace) recount();
        for (const { noun, id, row } of changes.rows) set(noun, id, row, touched);
        toldOf.set(activity.subject.id, versionAfter(activity));
        for (const layer of laid) if (layer.toldBy && isTold(layer.toldBy)) take(layer, touched);
      }
      tell(touched);
      return "applied";
    },
    put(known) {
      const touched = new Set<string>();
      put(known, touched);
      tell(touched);
    },
    expect(changes) {
      const layer: Laid = { changes, toldBy: null };
      const touched = new Set<string>();
      laid.push(layer);
      for (const { noun, id } of changes) show(noun, id, touched);
      tell(touched);
      const end = (more: (touched: Set<string>) => void): void => {
        const ended = new Set<string>();
        more(ended);
        take(layer, ended);
        tell(ended);
      };
      return {
        confirm: (...rows) => end((ended) => rows.forEach((known) => put(known, ended))),
        confirmWhenTold(id, version) {
          layer.toldBy = { id, version };
          if (isTold(layer.toldBy)) end(() => undefined);
        },
        rollBack: () => end(() => undefined),
      };
    },
    stateOf: (id) => states.get(id),
    setState(id, state) {
      if (state) states.set(id, state);
      else states.delete(id);
      tell(new Set([id]));
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    subscribeTo(id, onChange) {
      const set = rowListeners.get(id) ?? new Set();
      rowListeners.set(id, set.add(onChange));
      return () => {
        set.delete(onChange);
        if (set.size === 0) rowListeners.delete(id);
      };
    },
  };
}
