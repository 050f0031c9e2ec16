import { useMemo } from "react";
import { dayInWords } from "#okr/words.ts";
import type { ChartCheckIn } from "#web/charts/progress-chart-shape.ts";
import { ProgressChart } from "#web/charts/progress-chart.tsx";
import { CommentsSection } from "#web/comments/comments-section.tsx";
import { useCommentThread } from "#web/comments/use-comment-thread.ts";
import { usePlanFrame, useRow, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { phone, useMedia } from "#web/ui/use-media.ts";
import { BetsOnThis } from "./bets-on-this.tsx";
import { Changes } from "./changes.tsx";
import { CheckInHistory } from "./check-in-history.tsx";
import { EditKeyResult } from "./edit-key-result.tsx";
import { KeyResultAside } from "./key-result-aside.tsx";
import { KeyResultStats } from "./key-result-stats.tsx";
import { OwnershipSection } from "./ownership-section.tsx";
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
  const { cycle, workspace } = usePlanFrame();
  const team = useRow("team", keyResult.teamId);
  const objective = useRow("objective", keyResult.objectiveId);
  const { history, problem } = useHistory(keyResult.id);
  const { thread, ...talk } = useCommentThread(keyResult.id);
  const today = facts.today();
  const checkIns = useMemo(() => chartCheckIns(keyResult, history), [keyResult, history]);
  // On a phone what was said last comes before everything else, and who answers for it comes next.
  const isPhone = useMedia(phone);
  const checkInHistory = (
    <CheckInHistory
      {...{ keyResult, history, problem, today, mayEdit, thread }}
      comments={talk.comments}
      isLastOnly={isPhone}
    />
  );
  return (
    <div className={styles["page"]}>
      <div className={styles["main"]}>
        <p className={styles["paper"]}>
          {[workspace.name, team?.name, cycle.name, dayInWords(today)].filter(Boolean).join(" · ")}
        </p>
        <p className={styles["objective"]}>{objective?.title}</p>
        {isEditing ? (
          <EditKeyResult keyResult={keyResult} history={history} onDone={onEdited} />
        ) : (
          <h1 className={styles["title"]}>{titleSentence(keyResult)}</h1>
        )}
        <KeyResultStats keyResult={keyResult} today={today} />
        <ProgressChart title={keyResult.title} {...{ keyResult, checkIns, cycle, today }} />
        <div className={styles["two"]}>
          {isPhone && checkInHistory}
          {isPhone && <OwnershipSection keyResult={keyResult} />}
          <div>
            <BetsOnThis {...{ keyResult, today, mayEdit }} />
            <CommentsSection {...{ thread, today }} state={talk} subjectId={keyResult.id} />
            <Changes history={history} today={today} />
          </div>
          {!isPhone && checkInHistory}
        </div>
      </div>
      <KeyResultAside keyResult={keyResult} today={today} hasOwnership={!isPhone} />
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
