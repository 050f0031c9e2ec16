import { MessageSquare, Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Problem } from "#client/client.ts";
import { mayAdminister } from "#okr/access.ts";
import { amendWithinHours } from "#okr/check-in.ts";
import { dayInWords } from "#okr/words.ts";
import { valueWords } from "#web/charts/value-words.ts";
import { firstDayOfWeek } from "#web/check-in/due-check-ins.ts";
import { recordCheckIn } from "#web/check-in/record-check-in.ts";
import { again, withdrawCheckIn } from "#web/check-in/withdraw-check-in.ts";
import { CheckInComments } from "#web/comments/check-in-comments.tsx";
import type { CommentThread, ThreadState } from "#web/comments/comment-thread.ts";
import { ConfidenceWord } from "#web/marks/confidence.tsx";
import { mayWrite } from "#web/plan/permission.ts";
import { usePlanFrame, useRow, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { IconButton } from "#web/ui/button.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { AmendCheckIn } from "./amend-check-in.tsx";
import { changeWords } from "./key-result-facts.ts";
import type { History } from "./use-history.ts";
import styles from "./sections.module.css";

type Props = {
  readonly keyResult: KeyResult;
  readonly history: History | null;
  readonly problem: Problem | null;
  readonly today: string;
  readonly mayEdit: boolean;
  readonly thread: CommentThread;
  readonly comments: ThreadState["comments"];
  /** Only the newest is shown until all are asked for. */
  readonly isLastOnly: boolean;
};

const shownFirst = 8;

/** Every check-in in full, newest first. */
export function CheckInHistory({ keyResult, history, problem, today, mayEdit, thread, comments, isLastOnly }: Props) {
  const { cycle } = usePlanFrame();
  const [isWhole, setWhole] = useState(false);
  const inOrder =
    history?.checkIns.toSorted(
      (one, other) => one.on.localeCompare(other.on) || one.recordedAt.localeCompare(other.recordedAt),
    ) ?? [];
  const series = {
    ...keyResult,
    checkIns: { dates: inOrder.map((one) => one.on), values: inOrder.map((one) => one.value), confidences: [] },
  };
  const newestFirst = inOrder.map((checkIn, index) => ({ checkIn, change: changeWords(series, index) })).toReversed();
  const shown = isWhole ? newestFirst : newestFirst.slice(0, isLastOnly ? 1 : shownFirst);
  const isDone = (keyResult.checkIns.dates.at(-1) ?? "") >= firstDayOfWeek(cycle, today);
  return (
    <section aria-labelledby="check-ins">
      <div className={styles["head"]}>
        <h2 id="check-ins">{isLastOnly && !isWhole ? "Last check-in" : "Check-ins"}</h2>
        {isLastOnly ? (
          <span className={styles["aside"]}>{newestFirst.length > 0 && `${newestFirst.length} in all`}</span>
        ) : (
          <span>{newestFirst.length > 0 && newestFirst.length}</span>
        )}
        {!isLastOnly && mayEdit && keyResult.startsOn <= today && (
          <span className={styles["aside"]}>{isDone ? "Checked in this week" : "Due this week"}</span>
        )}
      </div>
      {!history && !problem && (
        <Loading what="check-ins">
          <Skeleton width="80%" />
        </Loading>
      )}
      {!history && problem && <p className={styles["none"]}>The check-ins did not load. {problem.sentence}</p>}
      {history && newestFirst.length === 0 && (
        <p className={styles["none"]}>
          <b>No check-ins yet.</b> The first one takes about twenty seconds.
        </p>
      )}
      <ol>
        {shown.map(({ checkIn, change }) => (
          <CheckInItem key={checkIn.id} {...{ checkIn, change, keyResult, today, mayEdit, thread, comments }} />
        ))}
      </ol>
      {newestFirst.length > shown.length && (
        <button type="button" className={styles["more"]} onClick={() => setWhole(true)}>
          Show all {newestFirst.length}
        </button>
      )}
    </section>
  );
}

type ItemProps = Pick<Props, "keyResult" | "today" | "mayEdit" | "thread" | "comments"> & {
  readonly checkIn: CheckIn;
  readonly change: string | undefined;
};

function CheckInItem({ checkIn, change, keyResult, today, mayEdit, thread, comments }: ItemProps) {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const person = useRow("person", checkIn.personId);
  const [isAmending, setAmending] = useState(false);
  const [isReplying, setReplying] = useState(false);
  const isMine = checkIn.personId === me?.person.id;
  const ageHours = Temporal.Instant.from(checkIn.recordedAt).until(Temporal.Now.instant()).total("hours");
  const mayAmend = mayEdit && isMine && ageHours < amendWithinHours;
  const mayWithdraw = mayEdit && (isMine || (me !== null && mayAdminister(me.person)));
  const day = dayInWords(checkIn.on, today);

  const withdraw = async (): Promise<void> => {
    if (!(await withdrawCheckIn(store, keyResult, checkIn))) return;
    const text = `Check-in of ${day} withdrawn`;
    const back = again(checkIn, keyResult.measure.kind === "milestones");
    const step = { text, undo: () => void recordCheckIn(store, { keyResult, checkIn: back, value: checkIn.value }) };
    store.undoSteps.push(step);
    showToast({ text, undo: () => void store.undoSteps.undo(step) });
  };

  if (isAmending) {
    return (
      <li>
        <AmendCheckIn keyResult={keyResult} checkIn={checkIn} onDone={() => setAmending(false)} />
      </li>
    );
  }
  return (
    <li className={styles["checkIn"]}>
      <span className={styles["date"]}>
        {person && <span className={styles["who"]}>{person.name.split(" ")[0]}, </span>}
        {day}
      </span>
      <span className={styles["value"]}>
        <b>{valueWords(keyResult.measure, checkIn.value)}</b>
        <span className={styles["change"]}>{change}</span>
        <ConfidenceWord standing={checkIn.confidence} />
        {person && (
          <>
            <Avatar name={person.name} size="small" />
            <span className="for-ears">{person.name}</span>
          </>
        )}
      </span>
      {checkIn.note && <p>{checkIn.note}</p>}
      {checkIn.blocker && (
        <p>
          <b>Blocked by:</b> {checkIn.blocker}
        </p>
      )}
      <span className={styles["deeds"]}>
        {mayWrite(store) && (
          <IconButton label={`Comment on the check-in of ${day}`} onClick={() => setReplying(true)}>
            <MessageSquare size={14} aria-hidden="true" />
          </IconButton>
        )}
        {mayAmend && (
          <IconButton label={`Correct the check-in of ${day}`} onClick={() => setAmending(true)}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
        )}
        {mayWithdraw && (
          <IconButton label={`Withdraw the check-in of ${day}`} onClick={() => void withdraw()}>
            <Undo2 size={14} aria-hidden="true" />
          </IconButton>
        )}
      </span>
      <CheckInComments
        {...{ thread, comments, day, today, isReplying }}
        checkInId={checkIn.id}
        onReplied={() => setReplying(false)}
      />
    </li>
  );
}
