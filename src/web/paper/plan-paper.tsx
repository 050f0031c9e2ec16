import { confidenceInWords, dayInWords } from "#okr/words.ts";
import { useForecasting } from "#web/forecast/use-forecast.ts";
import { shownLikelihood } from "#web/forecast/likelihood-words.ts";
import { ConfidenceMark, ConfidenceMarks, ConfidenceWord } from "#web/marks/confidence.tsx";
import { standings } from "#web/marks/confidence-words.ts";
import { cycleWeekInWords } from "#web/marks/cycle-words.ts";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { OwnershipTag } from "#web/marks/ownership.tsx";
import { KeyResultProgress, SumProgress } from "#web/marks/progress.tsx";
import { dueInWords } from "#web/plan/due-words.ts";
import type { OutlineRow } from "#web/plan/outline.ts";
import type { PlanSearch } from "#web/plan/plan-filter.ts";
import { useNumbers, usePlanFrame, useWorkspace } from "#web/plan/plan-hooks.ts";
import { nameFor } from "#web/plan/plan-views.ts";
import { useOpenOutline } from "#web/plan/use-outline.ts";
import type { Outline } from "#web/plan/use-outline.ts";
import { blocksOf } from "./blocks.ts";
import styles from "./plan-paper.module.css";

/** The plan as it is printed: every line that passes the filters, opened, under a heading that every page repeats. */
export function PlanPaper({ search }: { readonly search: PlanSearch }) {
  const outline = useOpenOutline(search);
  return (
    <table className={styles["paper"]}>
      <colgroup>
        {["wide", "bar", "word", "short", "name", "short"].map((width, column) => (
          <col key={column} className={styles[width]} />
        ))}
      </colgroup>
      <PaperHeading search={search} outline={outline} />
      {blocksOf(outline.rows).map(({ key, rows }) => (
        <tbody key={key}>
          {rows.map((row) => (
            <PaperRow key={row.key} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type HeadingProps = { readonly search: PlanSearch; readonly outline: Outline };

function PaperHeading({ search, outline: { counts } }: HeadingProps) {
  const { facts } = useWorkspace();
  const { workspace, cycle } = usePlanFrame();
  const today = facts.today();
  const nameOf = (id: string): string | undefined => (facts.find("team", id) ?? facts.find("person", id))?.name;
  const words = [
    workspace.name,
    cycle.name,
    cycleWeekInWords(cycle, today),
    dayInWords(today),
    nameFor(search, nameOf),
  ].filter(Boolean);
  return (
    <thead>
      <tr className={styles["about"]}>
        <th colSpan={6}>
          <span className={styles["counts"]}>
            {standings.map((standing) => (
              <span key={standing}>
                <ConfidenceMark standing={standing} /> {counts[standing]} {confidenceInWords[standing].toLowerCase()}
              </span>
            ))}
          </span>
          <b>Plan</b> {words.join(" · ")}
        </th>
      </tr>
      <tr className={styles["columns"]}>
        <th>Objectives, key results and initiatives</th>
        <th className={styles["progress"]}>Progress to target</th>
        <th>Confidence</th>
        <th className={styles["number"]}>Forecast</th>
        <th>Owner</th>
        <th className={styles["number"]}>Due</th>
      </tr>
    </thead>
  );
}

function PaperRow({ row }: { readonly row: OutlineRow }) {
  switch (row.kind) {
    case "band":
      return <BandLine row={row} />;
    case "objective":
      return <ObjectiveLine row={row} />;
    case "key-result":
      return <KeyResultLine row={row} />;
    case "initiative":
      return <InitiativeLine row={row} />;
  }
}

type LineProps<K extends OutlineRow["kind"]> = { readonly row: Extract<OutlineRow, { kind: K }> };

function BandLine({ row: { about, id } }: LineProps<"band">) {
  const { facts } = useWorkspace();
  const name = facts.find(about, id ?? "")?.name ?? "No owner";
  return (
    <tr className={styles["band"]}>
      <th colSpan={6}>{name}</th>
    </tr>
  );
}

function ObjectiveLine({ row: { id, keyResultIds, teamName } }: LineProps<"objective">) {
  const { facts } = useWorkspace();
  const numbers = useNumbers();
  const objective = facts.find("objective", id);
  const keyResultNumbers = keyResultIds.map((one) => numbers.keyResultNumbersById.get(one as never));
  return (
    <tr className={styles["objective"]}>
      <td>
        <span className="serif">{objective?.title}</span> {teamName && <small>{teamName}</small>}
      </td>
      <td>
        <SumProgress numbers={numbers.objectiveNumbersById.get(id as never)} />
      </td>
      <td>
        <ConfidenceMarks standings={keyResultNumbers.map((one) => one?.confidence ?? "not-started")} />
      </td>
      <EmptyCell />
      <td>
        <OwnerNames ids={[objective?.ownerId]} />
      </td>
      <EmptyCell />
    </tr>
  );
}

function KeyResultLine({ row: { id } }: LineProps<"key-result">) {
  const { facts } = useWorkspace();
  const { cycle } = usePlanFrame();
  const numbers = useNumbers().keyResultNumbersById.get(id as never);
  const forecastOf = useForecasting();
  const today = facts.today();
  const keyResult = facts.find("key-result", id);
  if (!keyResult) return null;
  const others = keyResult.participants.filter(({ role }) => role === "owns" || role === "co-owns");
  return (
    <tr className={styles["keyResult"]}>
      <td>
        {keyResult.title} <OwnershipTag ownership={keyResult.ownership} />
      </td>
      <td>
        <KeyResultProgress keyResult={keyResult} numbers={numbers} />
      </td>
      <td>
        <ConfidenceWord standing={numbers?.confidence ?? "not-started"} />
      </td>
      <td className={styles["number"]}>{shownLikelihood(forecastOf(keyResult, today))}</td>
      <td>
        <OwnerNames ids={[keyResult.ownerId, ...others.map(({ personId }) => personId)]} />
      </td>
      <td className={styles["number"]}>{dueInWords(keyResult.dueOn, cycle, today)}</td>
    </tr>
  );
}

function InitiativeLine({ row: { id } }: LineProps<"initiative">) {
  const { facts } = useWorkspace();
  const { cycle } = usePlanFrame();
  const initiative = facts.find("initiative", id);
  if (!initiative) return null;
  return (
    <tr className={styles["initiative"]}>
      <td>{initiative.title}</td>
      <td className={styles["progress"]}>
        <InitiativeStateWord state={initiative.state} />
      </td>
      <EmptyCell />
      <EmptyCell />
      <td>
        <OwnerNames ids={[initiative.ownerId]} />
      </td>
      <td className={styles["number"]}>{initiative.endsOn && dueInWords(initiative.endsOn, cycle, facts.today())}</td>
    </tr>
  );
}

function OwnerNames({ ids }: { readonly ids: readonly (string | null | undefined)[] }) {
  const { facts } = useWorkspace();
  return [...new Set(ids)].flatMap((id) => facts.find("person", id ?? "")?.name ?? []).join(", ");
}

/** A column this line has nothing for. */
// oxlint-disable-next-line jsx-a11y/control-has-associated-label
const EmptyCell = () => <td />;
