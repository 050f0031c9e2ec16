import {
  Outlet,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { problemOf } from "#client/client.ts";
import { planSearchOf } from "#web/plan/plan-filter.ts";
import type { PlanSearch } from "#web/plan/plan-filter.ts";
import { PlanPage } from "#web/plan/plan-page.tsx";
import { signInState } from "#web/shell/sign-in-context.ts";
import { Bare, Shell, WorkspaceLayout } from "#web/shell/workspace-layout.tsx";
import { LostPage, TroublePage } from "#web/shell/trouble-pages.tsx";
import { writeSearchOf } from "#web/write/write-search.ts";
import type { WriteSearch } from "#web/write/write-search.ts";
import { Toasts } from "#web/ui/toast.tsx";

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  notFoundComponent: LostPage,
  errorComponent: ({ error }) => <TroublePage problem={problemOf(error)} />,
});

/** Only paths of this page are gone back to after signing in. */
const pathIn = (value: unknown): string | undefined =>
  typeof value === "string" && /^\/(?![/\\])/u.test(value) ? value : undefined;
const textIn = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? `${value}` : undefined;

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: pathIn(search["next"]),
  }),
  component: lazyRouteComponent(() => import("#web/entry/sign-in-page.tsx"), "SignInPage"),
});

const welcomeRoute = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  loader: async () => {
    const state = await signInState();
    if (!state.isFirstRun) redirect({ to: state.person ? "/" : "/sign-in", throw: true });
    return state;
  },
  component: lazyRouteComponent(() => import("#web/entry/welcome-page.tsx"), "WelcomePage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => root,
  path: "/join",
  validateSearch: (search: Record<string, unknown>): { token?: string | undefined } => ({
    token: textIn(search["token"]),
  }),
  component: lazyRouteComponent(() => import("#web/entry/invitation-page.tsx"), "InvitationPage"),
});

const workspaceRoute = createRoute({
  getParentRoute: () => root,
  id: "workspace",
  beforeLoad: async ({ location }) => {
    const state = await signInState();
    if (!state.person && state.isFirstRun) redirect({ to: "/welcome", throw: true });
    if (!state.person)
      redirect({ to: "/sign-in", search: { next: location.href === "/" ? undefined : location.href }, throw: true });
    return { signedIn: state };
  },
  component: function Workspace() {
    const { signedIn } = workspaceRoute.useRouteContext();
    return <WorkspaceLayout state={signedIn} />;
  },
});

const shellRoute = createRoute({ getParentRoute: () => workspaceRoute, id: "shell", component: Shell });
const bareRoute = createRoute({ getParentRoute: () => workspaceRoute, id: "task", component: Bare });

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  validateSearch: (search: Record<string, unknown>): { cycle?: string | undefined } => ({
    cycle: textIn(search["cycle"]),
  }),
  component: lazyRouteComponent(() => import("#web/home/home-page.tsx"), "HomePage"),
});

const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/plan",
  validateSearch: (search: Record<string, unknown>): PlanSearch => planSearchOf(search),
  component: PlanPage,
});

const keyResultRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/key-results/$keyResultId",
  component: lazyRouteComponent(() => import("#web/key-result/key-result-page.tsx"), "KeyResultPage"),
});

const writeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/write",
  validateSearch: (search: Record<string, unknown>): WriteSearch => writeSearchOf(search),
  component: lazyRouteComponent(() => import("#web/write/write-page.tsx"), "WritePage"),
});

const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/rules/$ruleId",
  component: lazyRouteComponent(() => import("#web/rules/rule-page.tsx"), "RulePage"),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("#web/import/import-page.tsx"), "ImportPage"),
});

const settingsHomeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  beforeLoad: () => redirect({ to: "/settings/$section", params: { section: "people" }, throw: true }),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/$section",
  component: lazyRouteComponent(() => import("#web/settings/settings-page.tsx"), "SettingsPage"),
});

const checkInRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: "/check-in",
  /** `keyResult` asks for one key result, whoever's it is. */
  validateSearch: (search: Record<string, unknown>): { keyResult?: string | undefined } => ({
    keyResult: textIn(search["keyResult"]),
  }),
  component: lazyRouteComponent(() => import("#web/check-in/check-in-page.tsx"), "CheckInPage"),
});

const routeTree = root.addChildren([
  signInRoute,
  welcomeRoute,
  invitationRoute,
  workspaceRoute.addChildren([
    shellRoute.addChildren([
      homeRoute,
      planRoute,
      keyResultRoute,
      writeRoute,
      ruleRoute,
      importRoute,
      settingsHomeRoute,
      settingsRoute,
    ]),
    bareRoute.addChildren([checkInRoute]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: false,
  defaultErrorComponent: ({ error }) => <TroublePage problem={problemOf(error)} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
