import { Link, useParams } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { mayRun } from "#web/plan/permission.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Page } from "#web/shell/page.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { ApiKeys } from "./api-keys.tsx";
import { Cycles } from "./cycles.tsx";
import { People } from "./people.tsx";
import { Teams } from "./teams.tsx";
import { WorkspaceSettings } from "./workspace-settings.tsx";
import { You } from "./you.tsx";
import styles from "./settings.module.css";

const sections: readonly {
  readonly id: string;
  readonly title: string;
  readonly isForAdmins?: boolean;
  readonly Section: ComponentType;
}[] = [
  { id: "people", title: "People", Section: People },
  { id: "teams", title: "Teams", Section: Teams },
  { id: "cycles", title: "Cycles", Section: Cycles },
  { id: "workspace", title: "Workspace", isForAdmins: true, Section: WorkspaceSettings },
  { id: "keys", title: "API keys", Section: ApiKeys },
  { id: "you", title: "You", Section: You },
];

/** What a workspace that one runs oneself needs: people, teams, cycles, keys. */
export function SettingsPage() {
  const { section } = useParams({ from: "/workspace/shell/settings/$section" });
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const shown = sections.filter((one) => !one.isForAdmins || mayRun(store));
  const current = shown.find((one) => one.id === section);
  return (
    <Page title={current ? `${current.title}, settings` : "Settings"} top={<h1>Settings</h1>}>
      <div className={styles["settings"]}>
        <nav className={styles["sections"]} aria-label="Settings">
          <ul>
            {shown.map(({ id, title }) => (
              <li key={id}>
                <Link to="/settings/$section" params={{ section: id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {!me && (
            <Loading what="the settings">
              <Skeleton width={240} />
            </Loading>
          )}
          {me && current && <current.Section key={current.id} />}
          {me && !current && <Notice title="There are no such settings">Choose one of those beside this.</Notice>}
        </div>
      </div>
    </Page>
  );
}
