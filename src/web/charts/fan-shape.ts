import { area, curveMonotoneX, line } from "d3-shape";
import { dayNumberOf } from "#lib/days.ts";
import type { Quantiles } from "#okr/forecast/forecast.ts";
import type { Point } from "./place-notes.ts";

/** A forecast as a fan, in pixels: eight of ten cases, half of the cases, and the middle. Its ends name their values. */
export type FanShape = {
  readonly outer: string;
  readonly inner: string;
  readonly middle: string;
  readonly labels: readonly { readonly y: number; readonly value: number; readonly isLikely: boolean }[];
};

type Places = { readonly x: (day: number) => number; readonly y: (value: number) => number };

const labelHeight = 15;

/** Labels from top to bottom, moved apart where they would touch; the likely one stays where it is. */
function labelsOf(last: Quantiles, y: Places["y"]): FanShape["labels"] {
  const likely = { y: y(last.q50), value: last.q50, isLikely: true };
  const others = [last.q90, last.q10].map((value) => {
    const at = y(value);
    const side = at < likely.y || (at === likely.y && value > last.q50) ? -1 : 1;
    const room = Math.max(labelHeight, Math.abs(at - likely.y));
    return { y: likely.y + side * room, value, isLikely: false };
  });
  return [likely, ...others].toSorted((one, other) => one.y - other.y);
}

/** The fan that opens from the newest check-in to the due date; undefined when there is nothing ahead. */
export function fanShape(
  from: Point & { readonly on: string },
  quantiles: readonly Quantiles[],
  { x, y }: Places,
): FanShape | undefined {
  const ahead = quantiles.filter((one) => one.on > from.on);
  const last = ahead.at(-1);
  if (!last) return undefined;
  const points = ahead.map((one) => ({
    x: x(dayNumberOf(one.on)),
    q10: y(one.q10),
    q25: y(one.q25),
    q50: y(one.q50),
    q75: y(one.q75),
    q90: y(one.q90),
  }));
  const all = [{ x: from.x, q10: from.y, q25: from.y, q50: from.y, q75: from.y, q90: from.y }, ...points];
  type Place = (typeof all)[number];
  const band = (low: (place: Place) => number, high: (place: Place) => number): string =>
    area<Place>()
      .x((place) => place.x)
      .y0(low)
      .y1(high)
      .curve(curveMonotoneX)(all) ?? "";
  return {
    outer: band(
      (place) => place.q10,
      (place) => place.q90,
    ),
    inner: band(
      (place) => place.q25,
      (place) => place.q75,
    ),
    middle:
      line<Place>()
        .x((place) => place.x)
        .y((place) => place.q50)
        .curve(curveMonotoneX)(all) ?? "",
    labels: labelsOf(last, y),
  };
}
