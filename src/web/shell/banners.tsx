import { Link } from "@tanstack/react-router";
import { use, useEffect, useState, useSyncExternalStore } from "react";
import { WorkspaceContext } from "#web/plan/plan-hooks.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { Banner } from "#web/ui/banner.tsx";
import styles from "./shell.module.css";
import { SignInContext } from "./sign-in-context.ts";

const patienceMs = 2500;

/** True once something has been so for a while: a connection that only hiccups is nobody's business. */
function useLasting(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(isSo), isSo ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isLasting && isSo;
}

function ConnectionBanner({ store }: { readonly store: WorkspaceStore }) {
  const { connection, status, problem } = useSyncExternalStore(store.subscribe, store.state);
  const isLost = useLasting(connection === "lost");
  if (isLost) {
    return (
      <Banner action={{ label: "Try again", onClick: () => void store.catchUp() }}>
        You are offline. You see the plan as it was last known; it comes up to date by itself when Ladder answers.
      </Banner>
    );
  }
  if (problem && status === "ready") {
    return (
      <Banner isTrouble action={{ label: "Try again", onClick: () => void store.catchUp() }}>
        {problem.sentence}
      </Banner>
    );
  }
  return null;
}

/** What will not go away by itself: a lost connection, or that this is the example company. */
export function Banners() {
  const store = use(WorkspaceContext);
  const state = use(SignInContext);
  const here = state?.workspaces.find((one) => one.id === store?.workspaceId);
  return (
    <>
      {store && <ConnectionBanner store={store} />}
      {state?.isFirstRun && here?.isExample && (
        <p className={styles["example"]}>
          This is an example company; change what you like.{" "}
          <Link to="/welcome" className="link">
            Create your own workspace
          </Link>
        </p>
      )}
    </>
  );
}
