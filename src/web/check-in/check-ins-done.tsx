import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { CheckInRoom } from "./use-check-in-room.ts";

type Props = { readonly room: CheckInRoom; readonly done: number; readonly isClosed: boolean };

/** When nothing waits any more: what was done, what was skipped, and the way back. */
export function CheckInsDone({ room, done, isClosed }: Props) {
  const { list, skipped } = room;
  const left = list.filter(({ keyResult, doneAt }) => doneAt === null && skipped.has(keyResult.id)).length;
  const toPlan = (
    <Link to="/plan" className={buttonClass({ kind: left > 0 ? "secondary" : "primary" })}>
      Go to the plan
    </Link>
  );
  if (isClosed) {
    return (
      <Notice title="This cycle is closed" actions={toPlan}>
        Its check-ins stand as they are. Choose another cycle in the plan to go on.
      </Notice>
    );
  }
  if (list.length === 0) {
    return (
      <Notice title="Nothing waits for you this week" actions={toPlan}>
        Key results you own, and those of your teams that you take part in, come here every week. You can check in on
        any other one from the plan.
      </Notice>
    );
  }
  if (left > 0) {
    return (
      <Notice
        title={`${done} of ${list.length} done, ${left} skipped`}
        actions={
          <>
            <Button kind="primary" onClick={room.takeSkipped}>
              Go through the skipped
            </Button>
            {toPlan}
          </>
        }
      >
        What you typed for them is kept.
      </Notice>
    );
  }
  return (
    <Notice title={list.length === 1 ? "Your check-in is in" : `All ${list.length} check-ins are in`} actions={toPlan}>
      That was week {room.week}. Everyone sees them in the plan now.
    </Notice>
  );
}
