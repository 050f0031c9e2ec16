import { capitalized, countWords } from "#web/words/counted.ts";

/** What a person's week is made of. */
export type WeekCounts = {
  /** Check-ins that wait, and those made this week. */
  readonly due: number;
  readonly done: number;
  /** Key results of theirs, and how many of them slip. */
  readonly slipping: number;
  readonly mine: number;
};

/** The week as one could say it aloud: "Six check-ins are due this week and three of your key results are slipping." */
export function weekSentence({ due, done, slipping, mine }: WeekCounts): string {
  if (mine === 0) return "No key result is yours in this cycle.";
  const isOne = (count: number): string => (count === 1 ? "is" : "are");
  const checkIns =
    due > 0
      ? `${countWords(due)} check-in${due === 1 ? "" : "s"} ${isOne(due)} due this week`
      : done > 0
        ? "this week’s check-ins are done"
        : "no check-in is due this week";
  const slips =
    slipping === 0 ? "nothing is slipping" : `${countWords(slipping)} of your key results ${isOne(slipping)} slipping`;
  return `${capitalized(checkIns)} and ${slips}.`;
}
