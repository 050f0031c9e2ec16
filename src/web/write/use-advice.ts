import { useEffect, useState } from "react";
import type { Kept } from "#okr/coach/kept.ts";
import type { ObjectiveDraft } from "#okr/coach/subject.ts";
import type { Advice, adviceOn } from "./advice.ts";
import type { moveFor } from "./move-for.ts";

/** Runs something when the page has a moment; soon in any case. Returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => cancelIdleCallback(asked);
}
const longestWaitMs = 40;

/** The Coach's files: what it says, and, when that is there, what a project may become. Without them one writes without advice. */
function useCoachFiles() {
  const [advise, setAdvise] = useState<typeof adviceOn | null>(null);
  const [move, setMove] = useState<typeof moveFor | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const coach = await import("./advice.ts");
      setAdvise(() => coach.adviceOn);
      const project = await import("./move-for.ts");
      setMove(() => project.moveFor);
    };
    load().catch(() => setMissing(true));
  }, []);
  return { advise, move, isMissing: isMissing && advise === null };
}

/** What the Coach says of the sheet as it is, and its way to turn a project into an outcome; null until it is there. */
export function useAdvice(
  objective: ObjectiveDraft,
  kept: readonly Kept[],
  isWhole: boolean,
): {
  readonly advice: Advice | null;
  /** Of the words as they are at this moment; what is shown may be a moment older. */
  readonly adviceNow: () => Advice | null;
  readonly moveFor: typeof moveFor | null;
  /** It could not be loaded. */
  readonly isMissing: boolean;
} {
  const { advise, move, isMissing } = useCoachFiles();
  const [advice, setAdvice] = useState<Advice | null>(null);
  useEffect(() => {
    if (!advise) return undefined;
    return whenIdle(() => setAdvice(advise({ objective, kept, isWhole })));
  }, [advise, objective, kept, isWhole]);
  const adviceNow = (): Advice | null => advise?.({ objective, kept, isWhole }) ?? null;
  return { advice, adviceNow, moveFor: move, isMissing };
}
