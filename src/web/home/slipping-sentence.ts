import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import { disagreementOf } from "#okr/progress/disagreement.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { confidenceInWords, dayInWords } from "#okr/words.ts";
import { aheadBy, distanceWords } from "#web/charts/gap-words.ts";
import { paceOn } from "#web/charts/pace-line.ts";
import { holdsWords } from "#web/check-in/words.ts";
import type { Judged } from "./slipping.ts";

type Slipping = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> & { readonly checkIns: CheckInSeries };

/**
 * Why a key result is on the list, in one sentence made of facts: what people say and since when, how far it is from where
 * it should be, and where that is going. "At risk since Jan 26: 0.9 pts behind pace, but the gap is closing."
 */
export function slippingSentence(keyResult: Slipping, judged: Judged, today: string): string {
  const facts = [distanceFact(keyResult, today), movementFact(keyResult, judged, today)].filter((fact) => fact !== "");
  const standing = standingWords(keyResult.checkIns, judged, today);
  return facts.length === 0 ? `${standing}.` : `${standing}: ${facts.join(", ")}.`;
}

function standingWords({ dates, confidences }: CheckInSeries, judged: Judged, today: string): string {
  const { confidence, health, likelihood } = judged;
  if (confidence === null) return "No check-in yet";
  const said = confidenceInWords[confidence];
  const disagreement = disagreementOf(confidence, likelihood);
  if (disagreement && likelihood !== null)
    return `Called ${said.toLowerCase()}, but the chance of making it is ${chanceWords(likelihood)}`;
  if (confidence === "on-track" && health === "off-track") return "Called on track, but the numbers say off track";
  const since = dates[confidences.findLastIndex((one) => one !== confidence) + 1];
  return since === undefined ? said : `${said} since ${dayInWords(since, today)}`;
}

/** Chances are rounded to five, and never said to be certain. */
function chanceWords(likelihood: number): string {
  const rounded = Math.round(likelihood * 20) * 5;
  if (rounded < 5) return "under 5%";
  return rounded > 95 ? "over 95%" : `${rounded}%`;
}

/** How far the newest value is from where it should be today; empty for measures that have no such distance. */
function distanceFact(keyResult: Slipping, today: string): string {
  const { measure, checkIns } = keyResult;
  const value = checkIns.values.at(-1);
  if (value === undefined) return "";
  const ahead = aheadAt(keyResult, value, today);
  if (ahead === undefined) return lowerFirst(holdsWords(measure, value) ?? "");
  if (ahead === 0) return "on pace";
  return `${distanceWords(measure, ahead)} ${ahead > 0 ? "ahead of" : "behind"} pace`;
}

function aheadAt(keyResult: Slipping, value: number, date: string): number | undefined {
  const pace = paceOn(keyResult, date);
  return pace === null ? undefined : aheadBy(keyResult.measure, value, pace, keyResult.checkIns.values);
}

/** Where it is going, by what its flags say, else by whether the distance to pace grew over the last two check-ins. */
function movementFact(keyResult: Slipping, { flags }: Judged, today: string): string {
  if (flags.includes("past-due")) return `due ${dayInWords(dueDayOf(keyResult), today)}`;
  if (flags.includes("regressing")) return "and it went back at the last check-in";
  if (flags.includes("stalled")) return "and it has not moved in three check-ins";
  if (flags.includes("slowing")) return "and it has lost more than half its speed";
  const { dates, values } = keyResult.checkIns;
  const last = values.length - 1;
  const [before, now] = [last - lookBack, last].map((at) => {
    const [value, date] = [values[at], dates[at]];
    return value === undefined || date === undefined ? undefined : aheadAt(keyResult, value, date);
  });
  if (before === undefined || now === undefined || now >= 0 || before === now) return "";
  return now > before ? "but the gap is closing" : "and the gap is growing";
}

/** Two check-ins ago: one alone may be chance. */
const lookBack = 2;

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
