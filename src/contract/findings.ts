import { z } from "zod";
import type { About } from "#okr/coach/subject.ts";

const abouts = ["objective", "key-result", "initiative", "team", "plan"] as const satisfies readonly About[];

/** A warning is worth stopping for, a hint is worth a thought; nothing is ever refused. */
export const Severity = z.enum(["warning", "hint"]);

/** What a rule looks at. */
export const FindingAbout = z.enum(abouts);

const place = z.int().min(0);

/** One piece of advice of the Coach: of which rule, what is wrong and why, where it stands, and what may be done. */
export const Finding = z.strictObject({
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  why: z.string(),
  subject: z.strictObject({ about: FindingAbout, id: z.string().nullable(), title: z.string() }),
  place: z
    .strictObject({ field: z.string(), start: place, end: place })
    .describe("The words it is about, as places in the title; start and end are 0 for another field"),
  suggestions: z.array(
    z.strictObject({
      label: z.string(),
      edits: z.array(z.strictObject({ start: place, end: place, text: z.string() })).describe("Changes of the title"),
      moveTo: z.literal("initiatives").optional().describe("It becomes an initiative; see coach.outcome"),
    }),
  ),
});
