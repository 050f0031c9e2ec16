import { useMemo, useRef, useState } from "react";
import { applySuggestion } from "#okr/coach/apply-suggestion.ts";
import type { Finding } from "#okr/coach/finding.ts";
import type { ProjectMove } from "#okr/coach/project-to-outcome.ts";
import { placeholdersIn } from "#okr/coach/statement/placeholders.ts";
import { newKey } from "#web/shell/new-key.ts";
import { withWorkMoved, withWords } from "./draft.ts";
import { findingAt, findingBeside, findingKey, placeIn } from "./marks.ts";
import { useAdvice } from "./use-advice.ts";
import type { DraftControl } from "./use-draft.ts";
import type { KeptControl } from "./use-kept.ts";
import type { SheetState } from "./use-sheet.ts";

type Focus = (key: string, start?: number, end?: number) => void;

const isMove = (finding: Finding | undefined): boolean => finding?.suggestions[0]?.moveTo === "initiatives";

/** What the Coach says of the sheet, which of it the cursor is on, and the ways to deal with it. */
export function useCoach({ step }: DraftControl, { kept, keep, letGo }: KeptControl, state: SheetState, focus: Focus) {
  const { sheet, headKey, coached, cycle, textOf } = state;
  const isWhole = sheet.objective !== null || (coached.keyResults ?? []).length > 1;
  const { advice, adviceNow, moveFor, isMissing } = useAdvice(coached, kept, isWhole);
  const cursor = useCursor(advice?.findings ?? [], textOf, headKey);
  const { findings, active } = cursor;
  const [chosen, choose] = useState(0);
  const project = isMove(active) ? active?.subject.title : undefined;
  const move = useMemo(
    (): ProjectMove | null => (project !== undefined && moveFor ? moveFor(project, coached.title, cycle) : null),
    [project, moveFor, coached.title, cycle],
  );

  function goTo(finding: Finding | undefined): void {
    if (!finding) return;
    const { key, at } = cursor.select(finding);
    choose(0);
    focus(key, at);
  }
  /** Goes to the first blank of words that were put there. */
  function focusBlank(key: string, text: string): void {
    const [hole] = placeholdersIn(text);
    cursor.arrive(key, hole?.start ?? text.length);
    focus(key, hole?.start, hole?.end);
  }
  function moveOut(finding: Finding, outcome: string | null): void {
    const moved = moveFor?.(finding.subject.title, coached.title, cycle);
    if (!moved) return;
    const key = finding.subject.id ?? headKey;
    const words = outcome ?? moved.alternatives[0]?.title ?? "";
    const project = { key, isObjective: key === headKey, move: moved, outcome: words };
    const target = project.isObjective ? newKey() : key;
    step((before) => withWorkMoved(before, { ...project, target, initiativeKey: newKey() }), "Moved to Initiatives");
    focusBlank(target, words);
  }
  /** Does what the Coach offers: about the words under the cursor, or else the first offer in the same line. */
  function fix(): void {
    const offers = (adviceNow()?.findings ?? []).filter(({ suggestions }) => suggestions.length > 0);
    const finding =
      offers.find((one) => findingKey(one) === cursor.activeKey) ??
      offers.find(({ subject }) => subject.id === cursor.selectedKey);
    const [suggestion] = finding?.suggestions ?? [];
    if (!finding || !suggestion) return;
    if (isMove(finding)) return moveOut(finding, active ? (move?.alternatives[chosen]?.title ?? null) : null);
    const key = finding.subject.id ?? headKey;
    const text = applySuggestion(textOf(key), suggestion);
    step((before) => withWords(before, key, text), "Words of the Coach taken");
    focusBlank(key, text);
  }
  function keepAsItIs(): void {
    if (!active) return;
    keep(active);
    focus(active.subject.id ?? headKey);
  }

  return {
    ...cursor,
    advice,
    isMissing,
    move,
    chosen,
    choose,
    goTo,
    walk: (direction: -1 | 1) => goTo(findingBeside(findings, cursor.activeKey, direction)),
    fix,
    writeOwn: () => active && moveOut(active, ""),
    keepAsItIs,
    kept,
    tellAgain: letGo,
  };
}
export type CoachControl = ReturnType<typeof useCoach>;

/** Which finding the cursor is on. Typing past a finding does not open it; going there does. */
function useCursor(findings: readonly Finding[], textOf: (key: string) => string, headKey: string) {
  const [selectedKey, setSelected] = useState<string | null>(null);
  const [wantedKey, setWanted] = useState<string | null>(null);
  const arrivedAt = useRef<string | null>(null);
  const active = findings.find((one) => findingKey(one) === wantedKey);
  const findingsOf = (key: string): readonly Finding[] => findings.filter(({ subject }) => subject.id === key);
  const arrive = (key: string, caret: number): void => {
    arrivedAt.current = `${key} ${caret}`;
    setSelected(key);
    setWanted(null);
  };
  return {
    findings,
    findingsOf,
    active,
    activeKey: active ? wantedKey : null,
    selectedKey,
    /** The cursor is put somewhere by what was done, not by going there. */
    arrive,
    close: () => setWanted(null),
    /** The cursor went somewhere. */
    putCaret(key: string, caret: number): void {
      setSelected(key);
      if (arrivedAt.current === `${key} ${caret}`) return;
      arrivedAt.current = `${key} ${caret}`;
      const here = findingAt(textOf(key), findingsOf(key), caret);
      setWanted(here ? findingKey(here) : null);
    },
    /** Goes to a finding: to its words, or to the end of the line where it is about none of them. */
    select(finding: Finding): { key: string; at: number } {
      const key = finding.subject.id ?? headKey;
      const at = placeIn(textOf(key), finding)?.start ?? textOf(key).length;
      arrive(key, at);
      setWanted(findingKey(finding));
      return { key, at };
    },
  };
}
