import type { Measure } from "#okr/measure.ts";
import { confidenceInWords } from "#okr/words.ts";
import { ConfidenceMark, ConfidenceMarks, ConfidenceWord } from "#web/marks/confidence.tsx";
import { standings } from "#web/marks/confidence-words.ts";
import { CycleRule } from "#web/marks/cycle-rule.tsx";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { OwnershipTag } from "#web/marks/ownership.tsx";
import { KeyResultProgress, SumProgress } from "#web/marks/progress.tsx";
import { Avatar, Avatars } from "#web/ui/avatar.tsx";
import { capitalized } from "#web/words/counted.ts";
import { PartSection, Shown } from "./part-section.tsx";
import styles from "./parts.module.css";

const states = ["proposed", "planned", "running", "done", "stopped", "doubled-down"] as const;
const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-05" };
const percent = { kind: "percent" } as const;
const milestones = ["Scope", "Pilot", "Price", "Launch", "Review"].map((title) => ({ key: title, title, weight: 1 }));

type Example = {
  readonly as: string;
  readonly measure: Measure;
  readonly value?: number;
  readonly progress: number | null;
  readonly pace: number | null;
};
const examples: readonly Example[] = [
  {
    as: "Behind",
    measure: { kind: "increase", unit: percent, baseline: 31, target: 38 },
    value: 33.5,
    progress: 0.36,
    pace: 0.5,
  },
  {
    as: "Ahead",
    measure: { kind: "increase", unit: percent, baseline: 20, target: 100 },
    value: 64,
    progress: 0.55,
    pace: 0.5,
  },
  {
    as: "Keep below",
    measure: { kind: "at-most", unit: { kind: "number" }, bound: 5 },
    value: 4,
    progress: 1,
    pace: null,
  },
  {
    as: "Keep within",
    measure: { kind: "between", unit: percent, low: 40, high: 50 },
    value: 46,
    progress: 1,
    pace: null,
  },
  { as: "Milestones", measure: { kind: "milestones", milestones }, value: 3, progress: 0.6, pace: 0.5 },
  { as: "Yes or no", measure: { kind: "yes-no" }, progress: 0, pace: 0.5 },
  {
    as: "No value yet",
    measure: { kind: "increase", unit: percent, baseline: null, target: 25 },
    progress: null,
    pace: null,
  },
];

/** Shapes and words that say how things stand. */
export const MarkParts = () => (
  <>
    <PartSection title="Confidence" rule="shape, word, then color">
      {standings.map((standing) => (
        <Shown key={standing} as={confidenceInWords[standing]}>
          <ConfidenceWord standing={standing} />
          <ConfidenceMark standing={standing} size={10} />
          <ConfidenceMark standing={standing} size={16} />
        </Shown>
      ))}
      <Shown as="Rolled up">
        <ConfidenceMarks standings={["on-track", "at-risk", "off-track"]} />
      </Shown>
      <Shown as="Many">
        <ConfidenceMarks standings={Array.from({ length: 11 }, () => "on-track" as const)} />
      </Shown>
    </PartSection>
    <PartSection title="Initiative status" rule="icon and word">
      {states.map((state) => (
        <Shown key={state} as={capitalized(state.replace("-", " "))}>
          <InitiativeStateWord state={state} />
        </Shown>
      ))}
    </PartSection>
    <PartSection title="Ownership and cycle" rule="owned has no mark">
      <Shown as="Shared">
        <OwnershipTag ownership="shared" />
      </Shown>
      <Shown as="Influenced">
        <OwnershipTag ownership="influenced" />
      </Shown>
      <Shown as="Owner">
        <Avatar name="Maya Okafor" />
        <Avatars names={["Maya Okafor", "Ruth Adeyemi"]} />
        <Avatar name="Priya Nair" size="small" />
        <Avatar name="Sam Whitfield" size="large" />
      </Shown>
      <Shown as="Before">
        <CycleRule cycle={cycle} today="2026-12-14" />
      </Shown>
      <Shown as="This week">
        <CycleRule cycle={cycle} today="2027-02-16" />
      </Shown>
      <Shown as="After">
        <CycleRule cycle={cycle} today="2027-04-12" />
      </Shown>
    </PartSection>
    <PartSection title="Progress" rule="fill is now, tick is pace today">
      {examples.map(({ as, measure, value, ...numbers }) => (
        <Shown key={as} as={as}>
          <span className={styles["progress"]}>
            <KeyResultProgress keyResult={{ measure, checkIns: seriesOf(value) }} numbers={numbers} />
          </span>
        </Shown>
      ))}
      <Shown as="Objective">
        <span className={styles["progress"]}>
          <SumProgress numbers={{ progress: 0.44, pace: 0.5 }} />
        </span>
      </Shown>
    </PartSection>
  </>
);

const seriesOf = (value: number | undefined) =>
  value === undefined
    ? { dates: [], values: [], confidences: [] }
    : { dates: ["2027-02-16"], values: [value], confidences: ["on-track" as const] };
