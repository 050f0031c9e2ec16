import { useMemo } from "react";
import type { ChartCheckIn } from "#web/charts/progress-chart-shape.ts";
import { ProgressChart } from "#web/charts/progress-chart.tsx";
import { usePlanFrame, useRow, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { BetsOnThis } from "./bets-on-this.tsx";
import { Changes } from "./changes.tsx";
import { CheckInHistory } from "./check-in-history.tsx";
import { EditKeyResult } from "./edit-key-result.tsx";
import { KeyResultAside } from "./key-result-aside.tsx";
import { KeyResultStats } from "./key-result-stats.tsx";
import { titleSentence } from "./title-sentence.ts";
import { useHistory } from "./use-history.ts";
import type { History } from "./use-history.ts";
import styles from "./key-result-page.module.css";

type Props = {
  readonly keyResult: KeyResult;
  readonly isEditing: boolean;
  readonly onEdited: () => void;
  readonly mayEdit: boolean;
};

/** A key result: what it is, where it stands, how it got there, who moves it. */
export function KeyResultView({ keyResult, isEditing, onEdited, mayEdit }: Props) {
  const { facts } = useWorkspace();
  const { cycle } = usePlanFrame();
  const objective = useRow("objective", keyResult.objectiveId);
  const { history, problem } = useHistory(keyResult.id);
  const today = facts.today();
  const checkIns = useMemo(() => chartCheckIns(keyResult, history), [keyResult, history]);
  return (
    <div className={styles["page"]}>
      <div className={styles["main"]}>
        <p className={styles["objective"]}>{objective?.title}</p>
        {isEditing ? (
          <EditKeyResult keyResult={keyResult} history={history} onDone={onEdited} />
        ) : (
          <h1 className={styles["title"]}>{titleSentence(keyResult)}</h1>
        )}
        <KeyResultStats keyResult={keyResult} today={today} />
        <ProgressChart title={keyResult.title} {...{ keyResult, checkIns, cycle, today }} />
        <div className={styles["two"]}>
          <div>
            <BetsOnThis keyResult={keyResult} today={today} />
            <Changes history={history} today={today} />
          </div>
          <CheckInHistory {...{ keyResult, history, problem, today, mayEdit }} />
        </div>
      </div>
      <KeyResultAside keyResult={keyResult} today={today} />
    </div>
  );
}

/** The series of the plan, which is always up to date, with the notes of the history where they are known. */
function chartCheckIns(
  { checkIns: { dates, values, confidences } }: KeyResult,
  history: History | null,
): ChartCheckIn[] {
  const known = [...(history?.checkIns ?? [])];
  return dates.map((on, index) => {
    const value = values[index] ?? 0;
    const at = known.findIndex((one) => one.on === on && one.value === value);
    const [told] = at < 0 ? [] : known.splice(at, 1);
    return { on, value, confidence: confidences[index] ?? "on-track", note: told?.note ?? "" };
  });
}
