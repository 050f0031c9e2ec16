import { Link, useRouterState } from "@tanstack/react-router";
import {
  ChevronsUpDown,
  CircleCheckBig,
  CircleQuestionMark,
  FileDown,
  House,
  ListTree,
  Moon,
  Search,
  Settings,
  Sun,
} from "lucide-react";
import { use, useMemo, useState, useSyncExternalStore } from "react";
import { mayAdminister } from "#okr/access.ts";
import { dueCheckIns } from "#web/check-in/due-check-ins.ts";
import { useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { IconButton } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { Kbd } from "#web/ui/kbd.tsx";
import { keyCaps } from "./key-list.ts";
import { isApple } from "./keys.ts";
import { keysDialog, palette } from "./switch.ts";
import { Logo } from "./logo.tsx";

import { remember } from "./remembered.ts";
import { SavedViews } from "./saved-views.tsx";
import { SignInContext } from "./sign-in-context.ts";
import { chooseTheme, shownTheme } from "./theme.ts";
import styles from "./sidebar.module.css";

/** How many check-ins wait for the person who looks. */
function useDueCount(): number {
  const { facts } = useWorkspace();
  const { me, status } = useWorkspaceState();
  const keyResults = useRows("key-result");
  return useMemo(() => {
    if (!me || status !== "ready") return 0;
    const asked = {
      keyResults,
      me: { personId: me.person.id, teamIds: me.teamIds },
      cycle: facts.plan().cycle,
      today: facts.today(),
    };
    return dueCheckIns(asked).filter(({ doneAt }) => doneAt === null).length;
  }, [facts, keyResults, me, status]);
}

function WorkspaceName() {
  const { workspaceId, facts } = useWorkspace();
  const name = useSyncExternalStore(facts.subscribe, () => (facts.isLoaded() ? facts.plan().workspace.name : null));
  const state = use(SignInContext);
  const here = state?.workspaces.find((one) => one.id === workspaceId);
  const isSwitchable = (state?.workspaces.length ?? 0) > 1;
  return (
    <div className={classNames(styles["workspace"], isSwitchable && styles["switchable"])}>
      <Logo />
      <span>{name ?? here?.name}</span>
      {isSwitchable && (
        <>
          <ChevronsUpDown size={14} aria-hidden="true" />
          <select
            aria-label="Workspace"
            value={workspaceId}
            onChange={(event) => {
              remember("workspace", event.target.value);
              location.assign("/plan");
            }}
          >
            {state?.workspaces.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

function Teams() {
  const teams = useRows("team");
  const { me } = useWorkspaceState();
  const chosen = useRouterState({ select: (state) => (state.location.search as { team?: string }).team });
  const placed = useMemo(() => teamsInOrder(teams).filter(({ depth }) => depth > 0), [teams]);
  if (placed.length === 0) {
    return me && mayAdminister(me.person) ? (
      <>
        <h2 className={styles["head"]}>Teams</h2>
        <ul className={classNames(styles["nav"], styles["teams"])}>
          <li>
            <Link to="/settings/$section" params={{ section: "teams" }}>
              <span>Add a team</span>
            </Link>
          </li>
        </ul>
      </>
    ) : null;
  }
  return (
    <>
      <h2 className={styles["head"]} id="teams-heading">
        Teams
      </h2>
      <ul className={classNames(styles["nav"], styles["teams"])} aria-labelledby="teams-heading">
        {placed.map(({ team, depth }) => (
          <li key={team.id} className={depth > 1 ? styles["under"] : undefined}>
            <Link
              to="/plan"
              search={{ team: team.id }}
              aria-current={chosen === team.id ? "page" : undefined}
              activeProps={{}}
              title={team.name}
            >
              <span>{team.name}</span>
              {me && team.memberIds.includes(me.person.id) && <span className={styles["mine"]}>yours</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(shownTheme);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <IconButton
      label={`Switch to ${other}`}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      {theme === "dark" ? <Sun size={15} aria-hidden="true" /> : <Moon size={15} aria-hidden="true" />}
    </IconButton>
  );
}

/** The rooms of the workspace, its teams as a ladder, and the person who looks. */
export function Sidebar() {
  const { me } = useWorkspaceState();
  const due = useDueCount();
  // One writes in the plan.
  const isWriting = useRouterState({ select: ({ location }) => location.pathname === "/write" });
  return (
    <nav className={styles["side"]} aria-label="Main">
      <WorkspaceName />
      <button
        type="button"
        className={styles["find"]}
        onClick={palette.open}
        aria-label="Search or jump to"
        title="Search or jump to"
      >
        <Search size={15} aria-hidden="true" />
        <span>Search or jump to</span>
        <span className={styles["findKeys"]}>
          {keyCaps("mod+k", isApple).map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </span>
      </button>
      <div className={styles["scroll"]}>
        <ul className={styles["nav"]}>
          <li>
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }} title="Home">
              <House size={16} aria-hidden="true" />
              <span>Home</span>
            </Link>
          </li>
          <li>
            <Link
              to="/plan"
              activeOptions={{ includeSearch: false }}
              title="Plan"
              aria-current={isWriting ? "page" : undefined}
            >
              <ListTree size={16} aria-hidden="true" />
              <span>Plan</span>
            </Link>
          </li>
          <li>
            <Link to="/check-in" title="Check in">
              <CircleCheckBig size={16} aria-hidden="true" />
              <span>Check in</span>
              {due > 0 && <span className={styles["count"]}>{due}</span>}
            </Link>
          </li>
          {me && mayAdminister(me.person) && (
            <li>
              <Link to="/import" title="Import">
                <FileDown size={16} aria-hidden="true" />
                <span>Import</span>
              </Link>
            </li>
          )}
          <li>
            <Link to="/settings" title="Settings">
              <Settings size={16} aria-hidden="true" />
              <span>Settings</span>
            </Link>
          </li>
        </ul>
        <Teams />
        <SavedViews />
      </div>
      <div className={styles["foot"]}>
        <Link
          to="/settings/$section"
          params={{ section: "you" }}
          className={styles["me"] ?? ""}
          title={me?.person.name ?? ""}
          aria-label={`${me?.person.name ?? "You"}, your settings`}
        >
          {me && <Avatar name={me.person.name} size="large" />}
          <span>{me?.person.name}</span>
        </Link>
        <ThemeButton />
        <IconButton label="All keys" onClick={keysDialog.open}>
          <CircleQuestionMark size={15} aria-hidden="true" />
        </IconButton>
      </div>
    </nav>
  );
}

/** The rooms on a phone: within reach of a thumb. */
export function Tabs() {
  const due = useDueCount();
  return (
    <nav className={styles["tabs"]} aria-label="Main, on a phone">
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <House size={20} aria-hidden="true" />
        Home
      </Link>
      <Link to="/plan" activeOptions={{ includeSearch: false }}>
        <ListTree size={20} aria-hidden="true" />
        Plan
      </Link>
      <Link to="/check-in">
        <CircleCheckBig size={20} aria-hidden="true" />
        Check in
        {due > 0 && <span className={styles["pip"]}>{due}</span>}
      </Link>
      <button type="button" onClick={palette.open}>
        <Search size={20} aria-hidden="true" />
        Search
      </button>
      <Link to="/settings">
        <Settings size={20} aria-hidden="true" />
        Settings
      </Link>
    </nav>
  );
}
