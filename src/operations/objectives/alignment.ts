import type { ObjectiveId } from "#okr/ids.ts";
import type { Support } from "#okr/objective.ts";
import { countLiving, listObjectiveIdsAbove } from "#store/objectives.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";

/** Refuses to support what is not there. The same thing twice is refused as well. */
export async function mustSupportLiving(at: Reading, supports: readonly Support[]): Promise<void> {
  if (new Set(supports.map((support) => support.id)).size < supports.length)
    refuse("invalid-input", "supports: name each objective or key result once. Nothing was changed.");
  if ((await countLiving(at.open, supports)) < supports.length)
    refuse(
      "not-found",
      "One of the objectives or key results above is not there any more. Nothing was changed; choose another.",
    );
}

/** Refuses an alignment in which an objective would, through others, support itself. */
export async function mustNotLoop(at: Reading, objectiveId: ObjectiveId, supports: readonly Support[]): Promise<void> {
  if ((await listObjectiveIdsAbove(at.open, supports)).has(objectiveId))
    refuse(
      "alignment-loop",
      "What you chose already ladders up to this objective, so this one cannot ladder up to it. Nothing was changed.",
    );
}
