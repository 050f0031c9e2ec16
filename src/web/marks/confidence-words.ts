import type { Confidence } from "#okr/check-in.ts";
import type { Shape } from "#web/ui/shape.ts";

/** What a mark may say: a person's confidence, or that there was no check-in yet. */
export type Standing = Confidence | "not-started";

/** Every standing in the order in which people count them. */
export const standings: readonly Standing[] = ["on-track", "at-risk", "off-track", "not-started"];

/** The shape that carries the meaning whatever the colour. */
export const shapeOf: Readonly<Record<Standing, Shape>> = {
  "on-track": "circle",
  "at-risk": "triangle",
  "off-track": "square",
  "not-started": "ring",
};
