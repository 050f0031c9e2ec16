import type { Input } from "./calls.ts";

type Way = readonly (string | number)[];

const isAnId = /^[a-z]+_[0-9a-f]{32}$/;

/** Where ids stand in an input, however deep. */
export function idsIn(value: unknown, way: Way = []): { readonly way: Way; readonly id: string }[] {
  if (typeof value === "string") return isAnId.test(value) ? [{ way, id: value }] : [];
  if (Array.isArray(value)) return value.flatMap((one, place) => idsIn(one, [...way, place]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => idsIn(one, [...way, name]));
}

/** The input with another value in one place. */
export function withValue(input: Input, way: Way, value: unknown): Input {
  const copy = structuredClone(input) as Record<string | number, unknown>;
  let place = copy;
  for (const step of way.slice(0, -1)) place = place[step] as typeof copy;
  place[way.at(-1) ?? ""] = value;
  return copy as Input;
}
