import { findingsOf, placedKeyResults } from "#okr/coach/coach.ts";
import type { Finding } from "#okr/coach/finding.ts";
import { withoutKept } from "#okr/coach/kept.ts";
import type { Kept } from "#okr/coach/kept.ts";
import { sentencePartsOf } from "#okr/coach/sentence.ts";
import type { SentenceParts } from "#okr/coach/sentence.ts";
import { smartOf } from "#okr/coach/smart.ts";
import type { SmartLetter } from "#okr/coach/smart.ts";
import type { ObjectiveDraft } from "#okr/coach/subject.ts";

/** Everything the Coach says of one sheet. */
export type Advice = {
  /** In the order of the sheet, warnings before hints within each of its lines; without what is kept as it is. */
  readonly findings: readonly Finding[];
  /** Kept notes that no words need any more. */
  readonly unused: readonly Kept[];
  /** The S.M.A.R.T. meter of each key result, by its key. */
  readonly smartById: ReadonlyMap<string, readonly SmartLetter[]>;
  readonly sentence: SentenceParts;
};

const aboutTheSet = "objective-has-two-to-five-key-results";

type Asked = {
  readonly objective: ObjectiveDraft;
  readonly kept: readonly Kept[];
  /** False while the first key results are being written: that there are too few is not said yet. */
  readonly isWhole: boolean;
};

/** Reads a sheet. Part of the Coach's own file, which is loaded after the room. */
export function adviceOn({ objective, kept, isWhole }: Asked): Advice {
  const keyResults = placedKeyResults(objective);
  const subjects = [
    findingsOf("objective", objective).filter(({ rule }) => isWhole || rule !== aboutTheSet),
    ...keyResults.map((one) => findingsOf("key-result", one)),
  ];
  const ordered = subjects.flatMap((all) =>
    all.toSorted((one, other) => Number(one.severity === "hint") - Number(other.severity === "hint")),
  );
  return {
    ...withoutKept(ordered, kept),
    smartById: new Map(keyResults.map((one) => [one.id ?? "", smartOf(one)])),
    sentence: sentencePartsOf(objective),
  };
}
