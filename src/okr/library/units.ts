import type { Unit } from "#okr/measure.ts";

/** The units of the metric library. */
export const count: Unit = { kind: "number" };
export const percent: Unit = { kind: "percent" };
/** Money; a workspace puts its own currency in its place. */
export const dollars: Unit = { kind: "currency", label: "USD" };
export const minutes: Unit = { kind: "duration", label: "minutes" };
export const seconds: Unit = { kind: "duration", label: "seconds" };
export const hours: Unit = { kind: "duration", label: "hours" };
export const days: Unit = { kind: "duration", label: "days" };
export const months: Unit = { kind: "duration", label: "months" };
/** So many times as much, as in "3 x". */
export const times: Unit = { kind: "ratio", label: "x" };
export const outOfFive: Unit = { kind: "rating", label: "/5" };
export const outOfSeven: Unit = { kind: "rating", label: "/7" };
