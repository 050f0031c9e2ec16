import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanSearch } from "./plan-filter.ts";

const pauseMs = 300;

export type PlanSearchControl = {
  /** What is shown: the address, with the words as they are being typed. */
  readonly search: PlanSearch;
  /** The address alone: the same until the typing pauses. */
  readonly address: PlanSearch;
  /** The words as they stand in the field, spaces and all. */
  readonly typed: string;
  readonly change: (change: Partial<PlanSearch>) => void;
  readonly type: (words: string) => void;
};

/**
 * The plan's address as its state, so that a filtered plan can be sent to someone. Words filter as they are typed and go
 * into the address when the typing pauses.
 */
export function usePlanSearch(): PlanSearchControl {
  const address = useSearch({ from: "/workspace/shell/plan" });
  const navigate = useNavigate({ from: "/plan" });
  const [typed, setTyped] = useState(address.words ?? "");
  const sent = useRef(address.words ?? "");
  const change = useCallback(
    (part: Partial<PlanSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const words = typed.trim();
  useEffect(() => {
    const now = address.words ?? "";
    // The address was changed by something else: filters were cleared, or search led here.
    if (now !== sent.current) {
      sent.current = now;
      setTyped(now);
      return undefined;
    }
    if (words === now) return undefined;
    const timer = setTimeout(() => {
      sent.current = words;
      change({ words: words || undefined });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [address.words, words, change]);
  const search = useMemo(() => ({ ...address, words: words || undefined }), [address, words]);
  return { search, address, typed, change, type: setTyped };
}
