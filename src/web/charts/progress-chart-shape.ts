import { line as linePath, curveLinear, curveStepAfter } from "d3-shape";
import { dateOf, dayNumberOf } from "#lib/days.ts";
import type { Confidence } from "#okr/check-in.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { KeyResult } from "#okr/key-result.ts";
import type { Quantiles } from "#okr/forecast/forecast.ts";
import { fanShape } from "./fan-shape.ts";
import type { FanShape } from "./fan-shape.ts";
import { linesOf } from "./measure-lines.ts";
import { paceLine } from "./pace-line.ts";
import { placeNotes } from "./place-notes.ts";
import type { Box, PlacedNote, Point } from "./place-notes.ts";
import { namedDays, timeAxis, weekTicks } from "./time-axis.ts";
import { valueAxis } from "./value-axis.ts";

/** A check-in as a chart needs it. */
export type ChartCheckIn = {
  readonly on: string;
  readonly value: number;
  readonly confidence: Confidence;
  readonly note: string;
};

export type ChartKeyResult = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> &
  Partial<Pick<KeyResult, "metricId">>;

export type ChartInput = {
  readonly keyResult: ChartKeyResult;
  /** Oldest first. */
  readonly checkIns: readonly ChartCheckIn[];
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly today: string;
  readonly width: number;
  readonly height: number;
  /** A chart beside something else: no grid, no notes, fewer words. */
  readonly isSmall?: boolean;
  /** A value that is being typed for today. */
  readonly entered?: number | null;
  /** Words of the target line, for the room they take. */
  readonly targetLabel?: string;
  /** The range at each coming check-in, drawn as a fan from the newest one. */
  readonly quantiles?: readonly Quantiles[];
};

export type ChartPoint = Point & { readonly confidence: Confidence; readonly index: number };
export type ChartNote = PlacedNote & { readonly index: number; readonly reason: string };

/** Everything a progress chart draws, in pixels. */
export type ProgressChartShape = {
  readonly plot: Box;
  readonly grid: readonly { readonly y: number; readonly value: number; readonly isNamed: boolean }[];
  readonly targets: readonly { readonly y: number; readonly value: number }[];
  /** Where the target's words stand: above its line, or below it when the check-ins run above. */
  readonly targetWordsY: number | null;
  readonly pace: string | null;
  readonly paceLabel: (Point & { readonly anchor: "start" | "end" }) | null;
  readonly line: string | null;
  readonly start: Point | null;
  readonly points: readonly ChartPoint[];
  readonly todayX: number | null;
  /** Where the value being typed stands on today's line. */
  readonly enteredY: number | null;
  readonly weekXs: readonly number[];
  readonly days: readonly { readonly x: number; readonly date: string; readonly anchor: "start" | "middle" | "end" }[];
  readonly notes: readonly ChartNote[];
  readonly fan: FanShape | undefined;
};

const mostNotes = 4;

export function progressChartShape(input: ChartInput): ProgressChartShape {
  const { keyResult, checkIns, width, height, isSmall = false, entered = null, quantiles = [] } = input;
  const lines = linesOf(keyResult.measure);
  const plot = isSmall
    ? { left: 6, right: width - 6, top: 14, bottom: height - 26 }
    : { left: 48, right: width - (quantiles.length > 0 ? fanLabelWidth : 20), top: 14, bottom: height - 34 };
  const time = timeAxis({ ...stretchOf(input), left: plot.left, right: plot.right });
  const pace = lines.hasPace ? paceLine(keyResult) : [];
  const start = lines.baseline === null ? null : { on: keyResult.startsOn, value: lines.baseline };
  const values = [
    ...checkIns.map((one) => one.value),
    ...pace.map((one) => one.value),
    ...lines.targets,
    ...[start?.value, entered].filter((value) => value != null),
    ...quantiles.flatMap((one) => [one.q10, one.q90]),
  ];
  const isWhole = [...checkIns.map((one) => one.value), ...lines.targets, start?.value ?? 0].every(Number.isInteger);
  const axis = valueAxis({
    values: values.length > 0 ? values : [0, 1],
    top: plot.top,
    bottom: plot.bottom,
    isWhole,
    ...lines,
  });
  const place = ({ on, value }: { on: string; value: number }): Point => ({
    x: time.x(dayNumberOf(on)),
    y: axis.y(value),
  });

  const points = checkIns.map((one, index) => ({ ...place(one), confidence: one.confidence, index }));
  const startPoint = start && place(start);
  const drawn = startPoint ? [startPoint, ...points] : points;
  const pacePoints = pace.map(place);
  const targets = lines.targets.map((value) => ({ value, y: axis.y(value) }));
  const today = dayNumberOf(input.today);
  const todayX = today >= time.firstDay && today <= time.lastDay ? time.x(today) : null;
  const path = linePath<Point>(
    ({ x }) => x,
    ({ y }) => y,
  );
  const targetWordsY = targetWords(targets[0]?.y, drawn, plot);
  return {
    plot,
    grid: axis.ticks.map((value) => ({
      value,
      y: axis.y(value),
      isNamed: targets.every((one) => Math.abs(one.y - axis.y(value)) >= 12),
    })),
    targets,
    targetWordsY,
    pace: path.curve(curveLinear)(pacePoints),
    paceLabel: isSmall ? null : paceLabel(pacePoints, todayX),
    line: path.curve(lines.isStepped ? curveStepAfter : curveLinear)(drawn),
    start: startPoint,
    points,
    todayX,
    enteredY: entered === null ? null : axis.y(entered),
    weekXs: weekTicks(time).map(time.x),
    days: namedOn(time, todayX, isSmall),
    fan: fanOf(checkIns, points, quantiles, { x: time.x, y: axis.y }),
    notes: isSmall ? [] : notesOf(input, { plot, points, lines: [drawn, pacePoints], targets, targetWordsY, todayX }),
  };
}

/** Room for the values that a fan ends in. */
const fanLabelWidth = 92;

function fanOf(
  checkIns: readonly ChartCheckIn[],
  points: readonly ChartPoint[],
  quantiles: readonly Quantiles[],
  places: { readonly x: (day: number) => number; readonly y: (value: number) => number },
): FanShape | undefined {
  const [newest, point] = [checkIns.at(-1), points.at(-1)];
  return newest && point ? fanShape({ ...point, on: newest.on }, quantiles, places) : undefined;
}

/** The cycle, widened to a key result that starts before it or is due after it. */
function stretchOf({ keyResult, cycle, checkIns }: ChartInput): { firstDay: number; lastDay: number } {
  const days = [keyResult.startsOn, keyResult.dueOn, cycle.startsOn, ...checkIns.map((one) => one.on)].map(dayNumberOf);
  return { firstDay: Math.min(...days), lastDay: Math.max(...days, dayNumberOf(cycle.endsBefore) - 1) };
}

function targetWords(targetY: number | undefined, drawn: readonly Point[], plot: Box): number | null {
  if (targetY === undefined) return null;
  const nearby = drawn.filter((point) => point.x < plot.left + 180);
  const isUnderTheLine =
    nearby.some((point) => point.y > targetY - 26 && point.y <= targetY) && nearby.every((point) => point.y <= targetY);
  return isUnderTheLine && targetY + 16 < plot.bottom ? targetY + 16 : targetY - 8;
}

const labelWidth = 34;

/** The word beside the pace line, on its upper side, where today does not run through it. */
function paceLabel(pace: readonly Point[], todayX: number | null): ProgressChartShape["paceLabel"] {
  const first = pace[0];
  const last = pace.at(-1);
  if (!first || !last || last.x - first.x < 200) return null;
  const anchor = last.y < first.y ? ("end" as const) : ("start" as const);
  const isClear = (x: number): boolean =>
    todayX === null || Math.abs(x + (anchor === "end" ? -labelWidth : labelWidth) / 2 - todayX) > labelWidth / 2 + 8;
  const x = [0.72, 0.84, 0.6].map((share) => first.x + (last.x - first.x) * share).find(isClear);
  const after = x === undefined ? -1 : pace.findIndex((point) => point.x >= x);
  const to = pace[after];
  const from = pace[after - 1];
  if (x === undefined || !to || !from) return null;
  const y = from.y + ((x - from.x) / (to.x - from.x || 1)) * (to.y - from.y);
  return { x, y: y - 9, anchor };
}

function namedOn(
  time: ReturnType<typeof timeAxis>,
  todayX: number | null,
  isSmall: boolean,
): ProgressChartShape["days"] {
  // A date of another year is longer by its year.
  const isOneYear = dateOf(time.firstDay).slice(0, 4) === dateOf(time.lastDay).slice(0, 4);
  const days = isSmall ? [time.firstDay, time.lastDay] : namedDays(time, isOneYear ? 64 : 96);
  const todayRoom = isSmall ? 40 : 72;
  return days
    .map((day) => {
      const anchor =
        day === time.firstDay ? ("start" as const) : day === time.lastDay ? ("end" as const) : ("middle" as const);
      return { x: time.x(day), date: dateOf(day), anchor };
    })
    .filter(({ x }) => todayX === null || Math.abs(x - todayX) >= todayRoom);
}

type Drawn = {
  readonly plot: Box;
  readonly points: readonly ChartPoint[];
  readonly lines: readonly (readonly Point[])[];
  readonly targets: ProgressChartShape["targets"];
  readonly targetWordsY: number | null;
  readonly todayX: number | null;
};

/** The newest changes of confidence as notes beside their points, each where it covers nothing. */
function notesOf(
  { checkIns, targetLabel = "" }: ChartInput,
  { plot, points, lines, targets, targetWordsY, todayX }: Drawn,
): ChartNote[] {
  const changed = checkIns.flatMap((one, index) => {
    const before = checkIns[index - 1];
    return before && before.confidence !== one.confidence ? [{ index, reason: reasonOf(one.note) }] : [];
  });
  const newestFirst = changed.slice(-mostNotes).reverse();
  const boxes: Box[] = targets.map(({ y }) => ({ left: plot.left, right: plot.right, top: y - 3, bottom: y + 3 }));
  if (targetWordsY !== null) {
    boxes.push({
      left: plot.left,
      right: plot.left + 8 + widthOf(targetLabel),
      top: targetWordsY - 12,
      bottom: targetWordsY + 4,
    });
  }
  if (todayX !== null) boxes.push({ left: todayX - 3, right: todayX + 3, top: plot.top, bottom: plot.bottom });
  const wanted = newestFirst.map(({ index, reason }) => {
    const point = points[index];
    return { x: point?.x ?? 0, y: point?.y ?? 0, width: Math.max(widthOf("Feb 16, not started"), widthOf(reason)) };
  });
  const placed = placeNotes(wanted, { plot, lines, boxes });
  return newestFirst.flatMap((note, place) => {
    const found = placed[place];
    return found ? [{ ...found, ...note }] : [];
  });
}

/** About how wide words are at the size of a note, in pixels; a little too much rather than too little. */
const widthOf = (words: string): number => words.length * 6.1;

const longestReason = 34;

/** A reason in about five words: the first sentence of a note, cut at a word when it is longer. */
export function reasonOf(note: string): string {
  const sentence = (/^[^\n.;!?]*/.exec(note.trim())?.[0] ?? "").trim();
  if (sentence.length <= longestReason) return sentence;
  const cut = sentence.slice(0, longestReason + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 12)).replace(/[\s,:–-]+$/, "")}…`;
}
