import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { createClient } from "#client/client.ts";
import type { SignInState } from "#client/sign-in.ts";
import { listenTo } from "#web/plan/listen.ts";
import { WorkspaceContext, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { mayWrite } from "#web/plan/permission.ts";
import { createWorkspaceStore } from "#web/plan/workspace-store.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { localToday } from "#web/words/dates.ts";
import { hearKeys, useKeys } from "./keys.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { newKey } from "./new-key.ts";
import { Palette } from "./palette.tsx";
import { remember, remembered } from "./remembered.ts";
import { Sidebar, Tabs } from "./sidebar.tsx";
import { SignInContext, forgetSignIn, lastWorkspace } from "./sign-in-context.ts";
import { keysDialog, palette } from "./switch.ts";
import styles from "./shell.module.css";

/** The workspace that is meant: the one of last time, else the first of one's own, else the example. */
function workspaceFor({ workspaces }: SignInState) {
  const last = remembered("workspace");
  return workspaces.find((one) => one.id === last) ?? workspaces.find((one) => !one.isExample) ?? workspaces[0];
}

function storeFor(state: SignInState): WorkspaceStore | null {
  const workspace = workspaceFor(state);
  if (!workspace) return null;
  remember("workspace", workspace.id);
  return createWorkspaceStore({
    client: createClient({ url: location.origin, workspaceId: workspace.id }),
    workspaceId: workspace.id,
    today: localToday,
    newKey,
    listen: listenTo(workspace.id),
    kept: async () => {
      const last = await lastWorkspace();
      return last?.workspaceId === workspace.id ? last : undefined;
    },
    onSignedOut: () => {
      void forgetSignIn().then(() =>
        location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`),
      );
    },
  });
}

function PageKeys({ store }: { readonly store: WorkspaceStore }) {
  const navigate = useNavigate();
  useWorkspaceState();
  useEffect(hearKeys, []);
  useKeys("Anywhere", [
    { keys: "mod+k", label: "Search or jump to", run: palette.open, whileTyping: true },
    { keys: "?", label: "All keys", run: keysDialog.open },
    { keys: "g h", label: "Go to Home", run: () => void navigate({ to: "/" }) },
    { keys: "g p", label: "Go to Plan", run: () => void navigate({ to: "/plan" }) },
    { keys: "g c", label: "Go to Check in", run: () => void navigate({ to: "/check-in" }) },
    ...(mayWrite(store)
      ? [{ keys: "n", label: "Write an objective", run: () => void navigate({ to: "/write" }) }]
      : []),
    { keys: "g s", label: "Go to Settings", run: () => void navigate({ to: "/settings" }) },
    { keys: "mod+z", label: "Undo", run: () => void store.undoSteps.undo() },
  ]);
  return null;
}

/** Everything that belongs to one workspace: its store, its keys, its search. */
export function WorkspaceLayout({ state }: { readonly state: SignInState }) {
  const [store] = useState(() => storeFor(state));
  const cycleId = useRouterState({ select: ({ location }) => (location.search as { cycle?: string }).cycle });
  const [firstCycleId] = useState(cycleId);
  useEffect(() => store?.start(firstCycleId), [store, firstCycleId]);
  useEffect(() => {
    const sending = store && import("#web/check-in/keep-sending.ts").then(({ keepSending }) => keepSending(store));
    return () => void sending?.then((stop) => stop());
  }, [store]);
  useEffect(() => {
    const keeping =
      store && import("#web/offline/keep-opening.ts").then(({ keepOpening }) => keepOpening(store, state));
    return () => void keeping?.then((stop) => stop());
  }, [store, state]);
  useEffect(() => {
    if (cycleId !== undefined && cycleId !== store?.state().cycleId && store?.state().status === "ready")
      void store.openCycle(cycleId);
  }, [store, cycleId]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") store?.facts.setToday(localToday());
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [store]);
  if (!store) return <NoWorkspace />;
  return (
    <SignInContext value={state}>
      <WorkspaceContext value={store}>
        <a className={styles["skip"]} href="#main">
          Skip to content
        </a>
        <PageKeys store={store} />
        <Outlet />
        <KeysDialog />
        <Palette />
      </WorkspaceContext>
    </SignInContext>
  );
}

/** A person who was taken out of their last workspace. */
const NoWorkspace = () => (
  <main className={styles["nowhere"]}>
    <h1>You are in no workspace now</h1>
    <p>Ask someone who runs a workspace for an invitation link; it brings you right in.</p>
  </main>
);

/** The frame of the rooms: sidebar beside them, tabs under them on a phone. */
export const Shell = () => (
  <div className={styles["app"]}>
    <Sidebar />
    <div className={styles["content"]}>
      <Outlet />
    </div>
    <Tabs />
  </div>
);

/** A task, not a place: no sidebar. */
export const Bare = () => (
  <div className={styles["bare"]}>
    <Outlet />
  </div>
);
