import { useCallback, useMemo, useState } from "react";
import { lastDayOf, weekOf } from "#okr/cycle.ts";
import { paceOn } from "#web/charts/pace-line.ts";
import { inPlanOrder } from "#web/key-result/neighbours.ts";
import { useHistory } from "#web/key-result/use-history.ts";
import { usePlanFrame, useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { draftsIn } from "./drafts.ts";
import type { Typed } from "./drafts.ts";
import { dueCheckIns, firstDayOfWeek, isNewRound, nextDue } from "./due-check-ins.ts";
import type { DueCheckIn } from "./due-check-ins.ts";
import { entryFrom, entryKindOf, readingOf } from "./entry.ts";
import type { Entry, Reading } from "./entry.ts";
import { recordCheckIn } from "./record-check-in.ts";

/** What stands in the way of saving, and at which step. */
export type Refusal = { readonly step: "value" | "confidence" | "save"; readonly sentence: string };

/** The key result being checked in on. */
export type Current = {
  readonly keyResult: KeyResult;
  readonly entry: Entry;
  readonly reading: Reading;
  readonly isTouched: boolean;
  readonly last: CheckIn | null;
  readonly lastValue: number | null;
  readonly lastOn: string | null;
  readonly pace: number | null;
  readonly refusal: Refusal | null;
  /** Milestones wait for what was ticked last time. */
  readonly isReady: boolean;
};

export type CheckInRoom = {
  readonly list: readonly DueCheckIn<KeyResult>[];
  readonly skipped: ReadonlySet<string>;
  readonly current: Current | null;
  readonly week: number;
  readonly weekStart: string;
  readonly today: string;
  readonly type: (typed: Typed) => void;
  readonly sameAsLast: () => void;
  readonly go: (keyResultId: string) => void;
  readonly skip: () => void;
  readonly takeSkipped: () => void;
  readonly save: () => Refusal | null;
};

const drafts = draftsIn(sessionStorage);

/** The ritual: whose turn it is, what has been typed for it, and what saving does. */
export function useCheckInRoom(alsoId: string | undefined): CheckInRoom {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const teams = useRows("team");
  const objectives = useRows("objective");
  const allKeyResults = useRows("key-result");
  const keyResults = useMemo(
    () => inPlanOrder({ teams, objectives, keyResults: allKeyResults }),
    [teams, objectives, allKeyResults],
  );
  const { cycle } = usePlanFrame();
  const today = store.facts.today();
  const list = useMemo(() => {
    const asked = { personId: me?.person.id ?? "", teamIds: me?.teamIds ?? [] };
    return dueCheckIns({ keyResults, me: asked, cycle, today, alsoId });
  }, [keyResults, me, cycle, today, alsoId]);

  const [chosenId, setChosenId] = useState<string | null>(() => alsoId ?? nextDue(list, null, new Set()));
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [typedById, setTypedById] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [refusalById, setRefusalById] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const refuse = useCallback(
    (id: string, refusal: Refusal | null) => setRefusalById((before) => withKey(before, id, refusal)),
    [],
  );

  // Someone may remove the key result that is open here: then the next one is.
  const isHere = chosenId === null || list.some((one) => one.keyResult.id === chosenId);
  const openId = isHere ? chosenId : nextDue(list, null, skipped);
  const keyResult = list.find((one) => one.keyResult.id === openId)?.keyResult ?? null;
  const { history, problem } = useHistory(keyResult?.id ?? null);
  const current = keyResult && currentOf({ keyResult, history: history?.checkIns ?? null, isStuck: problem !== null });

  function currentOf({
    keyResult,
    history,
    isStuck,
  }: {
    keyResult: KeyResult;
    history: readonly CheckIn[] | null;
    isStuck: boolean;
  }): Current {
    const { measure, checkIns, id } = keyResult;
    const last = newestOf(history ?? []);
    const lastValue = checkIns.values.at(-1) ?? null;
    const confidence = checkIns.confidences.at(-1);
    const lastTime = lastValue === null || !confidence ? null : { ...last, value: lastValue, confidence };
    const typed = typedById.get(id) ?? drafts.find(id);
    const entry = { ...entryFrom(measure, lastTime, isNewRound(keyResult, today)), ...typed };
    const needsHistory = entryKindOf(measure) === "milestones" || entryKindOf(measure) === "ratio";
    return {
      keyResult,
      entry,
      reading: readingOf(measure, entry, lastTime),
      isTouched: typed !== undefined,
      last,
      lastValue,
      lastOn: checkIns.dates.at(-1) ?? null,
      pace: paceOn(keyResult, today),
      refusal: refusalById.get(id) ?? null,
      isReady: history !== null || isStuck || !needsHistory,
    };
  }

  function type(typed: Typed): void {
    if (!keyResult) return;
    const all = { ...(typedById.get(keyResult.id) ?? drafts.find(keyResult.id)), ...typed };
    drafts.keep(keyResult.id, all);
    setTypedById((before) => withKey(before, keyResult.id, all));
    refuse(keyResult.id, null);
  }

  function save(): Refusal | null {
    if (!current) return null;
    const { keyResult, entry, reading } = current;
    const id = keyResult.id;
    const refusal = refusalOf(entry, reading);
    if (refusal || "refusal" in reading || !entry.confidence) {
      refuse(id, refusal);
      return refusal;
    }
    const typed = typedById.get(id) ?? drafts.find(id) ?? {};
    const checkIn = {
      ...reading.reported,
      confidence: entry.confidence,
      note: entry.note,
      blocker: entry.isBlocked ? entry.blocker : "",
      on: today < cycle.endsBefore ? today : lastDayOf(cycle),
    };
    setChosenId(nextDue(list, id, skipped));
    setTypedById((before) => withKey(before, id, null));
    const recording = recordCheckIn(store, {
      keyResult,
      checkIn,
      value: reading.value,
      onSaved: () => drafts.drop(id),
      onUndone: () => {
        drafts.keep(id, typed);
        setChosenId(id);
      },
    });
    void recording.then((sentence) => {
      if (!sentence) return;
      refuse(id, { step: "save", sentence });
      showToast({ text: `${keyResult.title} was not saved. ${sentence} What you typed is kept.`, isTrouble: true });
    });
    return null;
  }

  return {
    list,
    skipped,
    current,
    week: weekOf(cycle, today).week,
    weekStart: firstDayOfWeek(cycle, today),
    today,
    type,
    save,
    sameAsLast() {
      if (!current || current.lastValue === null) return;
      const { value, outOf, isYes, done, confidence } = entryFrom(current.keyResult.measure, lastTimeOf(current));
      type({ value, outOf, isYes, done, confidence });
    },
    go: setChosenId,
    skip() {
      if (!openId) return;
      const more = new Set(skipped).add(openId);
      setSkipped(more);
      setChosenId(nextDue(list, openId, more));
    },
    takeSkipped() {
      setSkipped(new Set());
      setChosenId(nextDue(list, null, new Set()));
    },
  };
}

const lastTimeOf = ({ last, keyResult, lastValue }: Current) => ({
  ...last,
  value: lastValue ?? 0,
  confidence: keyResult.checkIns.confidences.at(-1) ?? ("on-track" as const),
});

function newestOf(checkIns: readonly CheckIn[]): CheckIn | null {
  return (
    checkIns
      .toSorted((one, other) => one.on.localeCompare(other.on) || one.recordedAt.localeCompare(other.recordedAt))
      .at(-1) ?? null
  );
}

function refusalOf({ confidence }: Entry, reading: Reading): Refusal | null {
  if ("refusal" in reading) return { step: "value", sentence: reading.refusal };
  return confidence ? null : { step: "confidence", sentence: "Choose how sure you are: 1, 2 or 3." };
}

function withKey<V>(map: ReadonlyMap<string, V>, key: string, value: V | null): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
