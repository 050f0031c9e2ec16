import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { counted } from "#web/words/counted.ts";
import type { CheckInRoom } from "./use-check-in-room.ts";
import styles from "./check-in-page.module.css";

type Props = { readonly room: CheckInRoom; readonly done: number; readonly isClosed: boolean };

/** When nothing waits any more: what was done, what was skipped, and the way back. */
export function CheckInsDone({ room, done, isClosed }: Props) {
  const { list, skipped } = room;
  const left = list.filter(({ keyResult, doneAt }) => doneAt === null && skipped.has(keyResult.id)).length;
  if (isClosed) {
    return (
      <Message title="This cycle is closed" deeds={<ToPlan isPrimary />}>
        Its check-ins stand as they are. Choose another cycle in the plan to go on.
      </Message>
    );
  }
  if (list.length === 0) {
    return (
      <Message title="Nothing waits for you this week" deeds={<ToPlan isPrimary />}>
        Key results you own, and those of your teams that you take part in, come here every week. You can check in on
        any other one from the plan.
      </Message>
    );
  }
  if (left > 0) {
    return (
      <Message
        title={`${done} of ${list.length} done, ${left} skipped`}
        deeds={
          <>
            <Button kind="primary" onClick={room.takeSkipped}>
              Go through the skipped
            </Button>
            <ToPlan />
          </>
        }
      >
        What you typed for them is kept.
      </Message>
    );
  }
  return (
    <Message
      title={list.length === 1 ? "Your check-in is in" : `All ${counted(list.length, "check-in")} are in`}
      deeds={<ToPlan isPrimary />}
    >
      That was week {room.week}. Everyone sees them in the plan now.
    </Message>
  );
}

/** Says it, and puts the focus on what to do next. */
function Message({
  title,
  children,
  deeds,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly deeds: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>("a, button")?.focus(), []);
  return (
    <>
      <h2>{title}</h2>
      <p>{children}</p>
      <div ref={place} className={styles["deeds"]}>
        {deeds}
      </div>
    </>
  );
}

const ToPlan = ({ isPrimary = false }: { readonly isPrimary?: boolean }) => (
  <Link to="/plan" className={buttonClass({ kind: isPrimary ? "primary" : "secondary" })}>
    Go to the plan
  </Link>
);
