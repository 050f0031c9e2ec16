import { isAway, problemOf } from "#client/client.ts";
import type { Client, Problem } from "#client/client.ts";
import type { Views } from "#contract/index.ts";
import type { CycleId } from "#okr/ids.ts";
import type { SavedView } from "#okr/saved-view.ts";
import { wholePlan } from "#okr/plan.ts";
import { currentCycle } from "./current-cycle.ts";
import { createPlanFacts } from "./plan-facts.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Activity, PlanView } from "./plan-rows.ts";
import { createUndoSteps } from "./undo-steps.ts";
import type { UndoSteps } from "./undo-steps.ts";

export type Me = Views["people"]["me"];
export type Cycle = Views["cycles"]["list"]["cycles"][number];

/** What the page knows beside the plan's facts; a new value after every change. */
export type WorkspaceState = {
  /** `loading` until the first plan is there; `no-cycle` when there is none to plan in yet. */
  readonly status: "loading" | "ready" | "no-cycle" | "failed";
  readonly problem: Problem | null;
  readonly me: Me | null;
  readonly cycles: readonly Cycle[];
  readonly cycleId: CycleId | null;
  /** The views this person saved. */
  readonly views: readonly SavedView[];
  /** Whether changes of others arrive as they happen. */
  readonly connection: "connecting" | "live" | "lost";
};

/** What a workspace can be opened with where nobody answers. */
export type OpenedWith = Pick<WorkspaceState, "cycles" | "views"> & {
  readonly me: Me;
  readonly plan: PlanView;
};

/** Listens to what happens in a workspace, until it is closed. */
export type Listening = { readonly close: () => void };
export type Listen = (on: { revision: (revision: number) => void; open: () => void; lost: () => void }) => Listening;

/** Hears what happened in the workspace, beside the plan's facts. */
export type Hearer = (happened: readonly Activity[] | "gap") => void;

export type WorkspaceStore = {
  readonly client: Client;
  readonly workspaceId: string;
  readonly facts: PlanFacts;
  readonly undoSteps: UndoSteps;
  /** A fresh key that makes a repeated write happen once. */
  readonly newKey: () => string;
  readonly state: () => WorkspaceState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Tells what happened as it is taken over; a "gap" when more may have happened than is told. Returns what ends it. */
  readonly hear: (listener: Hearer) => () => void;
  /** Loads who is asking, the cycles and the plan, and listens from then on. Returns what ends it. */
  readonly start: (cycleId?: string) => () => void;
  readonly openCycle: (cycleId: string) => Promise<void>;
  /** Takes over everything that happened since the last time, once and in order. */
  readonly catchUp: () => Promise<void>;
  /** Loads the saved views again; without an answer those that are known stay. */
  readonly loadViews: () => Promise<void>;
  /** Loads everything again. */
  readonly reload: () => Promise<void>;
};

type Options = {
  readonly client: Client;
  readonly workspaceId: string;
  readonly today: () => string;
  readonly newKey: () => string;
  readonly listen: Listen;
  /** The workspace as this browser kept it, for when nobody answers. */
  readonly kept?: () => Promise<OpenedWith | undefined>;
  /** Called when the server no longer knows who is asking. */
  readonly onSignedOut: () => void;
};

/** Makes the store of one workspace as one page sees it. */
export function createWorkspaceStore({
  client,
  workspaceId,
  today,
  newKey,
  listen,
  kept = () => Promise.resolve(undefined),
  onSignedOut,
}: Options): WorkspaceStore {
  const facts = createPlanFacts({ today: today() });
  const listeners = new Set<() => void>();
  const hearers = new Set<Hearer>();
  let state: WorkspaceState = {
    status: "loading",
    problem: null,
    me: null,
    cycles: [],
    cycleId: null,
    views: [],
    connection: "connecting",
  };
  let wanted: string | undefined;
  /** Something may have happened since the plan was read: the server said so while it was being loaded. */
  let isBehind = false;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const change = (part: Partial<WorkspaceState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  function fail(error: unknown): void {
    const problem = problemOf(error);
    if (problem.status === 401) onSignedOut();
    // Old facts stay visible while new ones cannot be had.
    else if (state.status !== "ready") change({ status: "failed", problem });
    else change({ problem });
  }

  /** Opens what was kept, for as long as nobody answers; says whether there is anything. */
  async function openKept(): Promise<boolean> {
    const last = await kept().catch(() => undefined);
    if (!last || state.status === "ready") return false;
    wanted = last.plan.cycle.id;
    facts.load(last.plan);
    const { me, cycles, views } = last;
    change({ status: "ready", problem: null, me, cycles, views, cycleId: last.plan.cycle.id });
    return true;
  }

  async function loadPlan(cycleId: CycleId): Promise<void> {
    const plan = wholePlan(await client.plan.get({ cycleId }));
    if (wanted !== undefined && wanted !== plan.cycle.id) return;
    facts.load(plan);
    change({ status: "ready", problem: null, cycleId: plan.cycle.id });
    if (isBehind) void catchUp();
    isBehind = false;
  }

  async function loadViews(): Promise<void> {
    try {
      change({ views: (await client.views.list({})).views });
    } catch (error) {
      fail(error);
    }
  }

  async function reload(): Promise<void> {
    try {
      facts.setToday(today());
      const [me, { cycles }] = await Promise.all([client.people.me({}), client.cycles.list({})]);
      const cycle = cycles.find((one) => one.id === wanted) ?? currentCycle(cycles, today());
      change({ me, cycles });
      if (!cycle) return change({ status: "no-cycle", problem: null });
      wanted = cycle.id;
      await loadPlan(cycle.id);
      await loadViews();
    } catch (error) {
      if (state.status === "ready" || !isAway(problemOf(error)) || !(await openKept())) fail(error);
    }
  }

  async function takeWhatHappened(): Promise<void> {
    if (state.status !== "ready") return reload();
    let hasMore = true;
    let isClear = true;
    const seen = new Set<string>();
    while (hasMore && isClear) {
      const answer = await client.activity.since({ revision: facts.revision(), limit: 500 });
      for (const { subject } of answer.activities) seen.add(subject.kind);
      for (const hearer of hearers) hearer(answer.activities);
      isClear = facts.apply(answer.activities) === "applied";
      hasMore = answer.hasMore;
    }
    if (!isClear) for (const hearer of hearers) hearer("gap");
    if (!isClear && state.cycleId) await loadPlan(state.cycleId);
    if (seen.has("cycle")) change({ cycles: (await client.cycles.list({})).cycles });
    if (seen.has("person") || seen.has("team")) change({ me: await client.people.me({}) });
    if (seen.has("view")) await loadViews();
    if (state.problem) change({ problem: null });
  }

  /** One catching up at a time; whoever asks meanwhile gets another round after it. */
  function catchUp(): Promise<void> {
    if (running) {
      isAskedAgain = true;
      return running;
    }
    running = (async () => {
      do {
        isAskedAgain = false;
        await takeWhatHappened().catch(fail);
      } while (isAskedAgain);
    })().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    client,
    workspaceId,
    facts,
    newKey,
    undoSteps: createUndoSteps(),
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    hear(listener) {
      hearers.add(listener);
      return () => hearers.delete(listener);
    },
    start(cycleId) {
      wanted = cycleId;
      void reload();
      const listening = listen({
        revision(revision) {
          if (state.status !== "ready") isBehind = true;
          else if (revision > facts.revision()) void catchUp();
        },
        open() {
          change({ connection: "live" });
          if (state.status === "ready") void catchUp();
          else isBehind = true;
        },
        lost: () => change({ connection: "lost" }),
      });
      return () => listening.close();
    },
    async openCycle(cycleId) {
      if (cycleId === wanted && state.status === "ready" && cycleId === state.cycleId) return;
      wanted = cycleId;
      await loadPlan(cycleId as CycleId).catch(fail);
    },
    catchUp,
    loadViews,
    reload,
  };
}
