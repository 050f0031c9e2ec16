import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";

export type Answer<T> = {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly askAgain: () => Promise<void>;
};

/** Asks when the part appears, and again on request; the old answer stays until the new one is there. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<{ value?: T; problem?: Problem }>({});
  const newest = useRef(ask);
  const round = useRef(0);
  useEffect(() => {
    newest.current = ask;
  });
  const askAgain = useCallback(async () => {
    const mine = ++round.current;
    try {
      const value = await newest.current();
      if (mine === round.current) setAnswer({ value });
    } catch (error) {
      if (mine === round.current) setAnswer((before) => ({ ...before, problem: problemOf(error) }));
    }
  }, []);
  useEffect(() => {
    void askAgain();
  }, [askAgain]);
  return { value: answer.value, problem: answer.problem, askAgain };
}
