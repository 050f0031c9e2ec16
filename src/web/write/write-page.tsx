import { Link, useSearch } from "@tanstack/react-router";
import { usePlanFrame, useRow, useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { mayWrite } from "#web/plan/permission.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { Page } from "#web/shell/page.tsx";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { draftKey } from "./kept-drafts.ts";
import { WriteSheet } from "./write-sheet.tsx";
import styles from "./write.module.css";

/** The room to write in: one objective with its key results and the work for them. */
export function WritePage() {
  const store = useWorkspace();
  const { status, problem } = useWorkspaceState();
  if (status === "ready") return <ReadyWrite />;
  return (
    <Page title="Write">
      {status === "loading" && (
        <Loading what="the sheet">
          <div className={styles["loading"]}>
            <Skeleton width={420} />
            <Skeleton width={560} />
            <Skeleton width={480} />
          </div>
        </Loading>
      )}
      {status === "no-cycle" && (
        <Notice
          title="There is no cycle to write for yet"
          actions={
            <Link to="/plan" className={buttonClass()}>
              Start one in the plan
            </Link>
          }
        >
          Objectives belong to a cycle.
        </Notice>
      )}
      {status === "failed" && (
        <Notice
          title="The plan did not load"
          isTrouble
          actions={<Button onClick={() => void store.reload()}>Try again</Button>}
        >
          {problem?.sentence} What you wrote is kept in this browser.
        </Notice>
      )}
    </Page>
  );
}

function ReadyWrite() {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const { cycle } = usePlanFrame();
  const search = useSearch({ from: "/workspace/shell/write" });
  const objective = useRow("objective", search.objective) ?? null;
  const placed = teamsInOrder(useRows("team"));
  const asked = placed.find(({ team }) => team.id === search.team)?.team.id;
  const mine = placed.find(({ team }) => me?.teamIds.includes(team.id))?.team.id;
  const teamId = objective?.teamId ?? asked ?? mine ?? placed[0]?.team.id;
  // The address asks for another cycle; its plan is on its way.
  if (search.cycle !== undefined && search.cycle !== cycle.id) return <Page title="Write">{null}</Page>;
  if (search.objective !== undefined && !objective)
    return (
      <Page title="Write">
        <Notice
          title="This objective is not in the plan"
          actions={
            <Link to="/write" search={{ team: search.team, cycle: search.cycle }} className={buttonClass()}>
              Write a new one
            </Link>
          }
        >
          It was removed, or moved to another cycle.
        </Notice>
      </Page>
    );
  if (teamId === undefined || (!objective && !mayWrite(store)))
    return (
      <Page title="Write">
        <Notice title="You may read this plan, not write in it">
          Someone who runs this workspace can change that.
        </Notice>
      </Page>
    );
  const draftName = draftKey({
    workspaceId: store.workspaceId,
    cycleId: cycle.id,
    teamId,
    objectiveId: objective?.id,
  });
  return (
    <WriteSheet
      key={draftName}
      draftName={draftName}
      teamId={teamId}
      objective={objective}
      startsLine={search.add === true}
      startsTemplates={search.templates === true && !objective}
    />
  );
}
