import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { useKeys } from "#web/shell/keys.ts";
import { Banners } from "#web/shell/banners.tsx";
import { usePlanFrame, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button, IconButton, buttonClass } from "#web/ui/button.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { CheckInContext } from "./check-in-context.tsx";
import { CheckInForm } from "./check-in-form.tsx";
import { CheckInList } from "./check-in-list.tsx";
import { CheckInsDone } from "./check-ins-done.tsx";
import { doneWords } from "./due-check-ins.ts";
import { sendUnsent } from "./record-check-in.ts";
import { useCheckInRoom } from "./use-check-in-room.ts";
import type { CheckInRoom } from "./use-check-in-room.ts";
import styles from "./check-in-page.module.css";

/** The weekly ritual: one key result after the other, from the keyboard, about twenty seconds each. */
export function CheckInPage() {
  const { keyResult } = useSearch({ from: "/workspace/task/check-in" });
  const { status, problem } = useWorkspaceState();
  const store = useWorkspace();
  if (status === "ready") return <OpenRoom alsoId={keyResult} />;
  return (
    <main id="main" className={styles["message"]}>
      <h1 className="for-ears">Check in</h1>
      {status === "loading" && (
        <Loading what="your check-ins">
          <Skeleton width={320} />
        </Loading>
      )}
      {status === "failed" && (
        <Notice
          title="Your check-ins did not load"
          isTrouble
          actions={<Button onClick={() => void store.reload()}>Try again</Button>}
        >
          {problem?.sentence}
        </Notice>
      )}
      {status === "no-cycle" && (
        <Notice
          title="There is no cycle yet"
          actions={
            <Link to="/plan" className={buttonClass()}>
              Go to the plan
            </Link>
          }
        >
          Check-ins begin with the first key result of a cycle.
        </Notice>
      )}
    </main>
  );
}

function OpenRoom({ alsoId }: { readonly alsoId: string | undefined }) {
  const room = useCheckInRoom(alsoId);
  const { cycle } = usePlanFrame();
  const { connection } = useWorkspaceState();
  const store = useWorkspace();
  const unsent = useUnsentCount(room);
  const navigate = useNavigate();
  const { current } = room;
  const done = room.list.filter(({ doneAt }) => doneAt !== null).length;
  const title = room.week > 0 ? `Check in, week ${room.week}` : "Check in";
  useEffect(() => {
    document.title = `${title} · Ladder`;
  }, [title]);
  const { history } = useRouter();
  // Back to where they came from, which may be a key result's page.
  const leave = (): void => (history.canGoBack() ? history.back() : void navigate({ to: "/plan" }));
  useRoomKeys(room, leave);
  const isClosed = cycle.state === "closed";

  return (
    <div className={styles["room"]}>
      <header className={styles["top"]}>
        <IconButton label="Close, your answers are kept" className={styles["close"]} onClick={leave}>
          <X size={18} aria-hidden="true" />
        </IconButton>
        <h1>{title}</h1>
        <span className={styles["spring"]} />
        {room.list.length > 0 && <Steps room={room} done={done} />}
      </header>
      {(connection === "lost" || unsent > 0) && (
        <div className={styles["banners"]}>
          {connection === "lost" && <Banners />}
          {unsent > 0 && (
            <Banner action={{ label: "Send now", onClick: () => void sendUnsent(store) }}>
              {unsent === 1
                ? "1 check-in is not sent yet. It is kept in this browser and goes out by itself."
                : `${unsent} check-ins are not sent yet. They are kept in this browser and go out by themselves.`}
            </Banner>
          )}
        </div>
      )}
      {current && !isClosed ? (
        <div className={styles["middle"]}>
          <CheckInList room={room} />
          <div className={styles["reading"]}>
            <main id="main" tabIndex={-1} className={styles["form"]}>
              <div>
                <CheckInForm key={current.keyResult.id} room={room} current={current} onSave={room.save} />
              </div>
            </main>
            <CheckInContext current={current} today={room.today} />
          </div>
        </div>
      ) : (
        <div className={room.list.length > 0 ? styles["middle"] : styles["alone"]}>
          {room.list.length > 0 && <CheckInList room={room} />}
          <main id="main" tabIndex={-1} className={styles["message"]}>
            <CheckInsDone room={room} done={done} isClosed={isClosed} />
          </main>
        </div>
      )}
      {current && !isClosed && (
        <footer className={styles["foot"]}>
          <Keys />
          <span className={styles["spring"]} />
          <Button kind="quiet" keyHint="S" onClick={room.skip}>
            Skip
          </Button>
          <Button kind="primary" className={styles["save"]} keyHint="↵" onClick={room.save}>
            Save and next
          </Button>
        </footer>
      )}
    </div>
  );
}

/** How many of the check-ins of this room wait to be sent. */
function useUnsentCount({ list }: CheckInRoom): number {
  const { facts } = useWorkspace();
  return useSyncExternalStore(
    facts.subscribe,
    () => list.filter(({ keyResult }) => facts.stateOf(keyResult.id)?.kind === "failed").length,
  );
}

/** Keys for when nothing is being typed; fields have Enter, and S and = while they are untouched. */
function useRoomKeys(room: CheckInRoom, leave: () => void): void {
  const choose = (confidence: "on-track" | "at-risk" | "off-track") => () => room.type({ confidence });
  useKeys("Check in", [
    { keys: "1", label: "On track", run: choose("on-track") },
    { keys: "2", label: "At risk", run: choose("at-risk") },
    { keys: "3", label: "Off track", run: choose("off-track") },
    {
      keys: "=",
      label: "Same as last time",
      run: () => {
        room.sameAsLast();
        document.getElementById("check-in-note")?.focus();
      },
    },
    { keys: "s", label: "Skip", run: room.skip },
    { keys: "mod+Enter", label: "Save and next", run: () => void room.save(), whileTyping: true },
    { keys: "Escape", label: "Leave; what you typed is kept", run: leave, whileTyping: true },
  ]);
}

function Steps({ room, done }: { readonly room: CheckInRoom; readonly done: number }) {
  const at = room.list.findIndex(({ keyResult }) => keyResult.id === room.current?.keyResult.id);
  return (
    <>
      <span className={styles["howFar"]}>{doneWords(done, room.list.length)}</span>
      <span className={styles["where"]} aria-hidden="true">
        {at >= 0 && `${at + 1} of ${room.list.length}`}
      </span>
      {room.list.length <= 24 && (
        <span className={styles["steps"]} aria-hidden="true">
          {room.list.map(({ keyResult, doneAt }, place) => (
            <i
              key={keyResult.id}
              className={place === at ? styles["now"] : doneAt === null ? undefined : styles["done"]}
            />
          ))}
        </span>
      )}
    </>
  );
}

const Keys = () => (
  <span className={styles["keys"]} aria-hidden="true">
    <span>
      <Kbd>↵</Kbd>next step
    </span>
    <span>
      <Kbd>1</Kbd>
      <Kbd>2</Kbd>
      <Kbd>3</Kbd>confidence
    </span>
    <span>
      <Kbd>=</Kbd>same as last time
    </span>
  </span>
);
