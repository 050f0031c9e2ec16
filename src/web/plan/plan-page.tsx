import { Page } from "#web/shell/page.tsx";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { FirstCycle } from "./empty-plan.tsx";
import { useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import { ReadyPlan } from "./ready-plan.tsx";
import styles from "./plan-page.module.css";

/** The plan of a cycle, and whatever stands in its place while there is none. */
export function PlanPage() {
  const store = useWorkspace();
  const { status, problem } = useWorkspaceState();
  if (status === "ready") return <ReadyPlan />;
  return (
    <Page title="Plan">
      {status === "loading" && <PlanSkeleton />}
      {status === "no-cycle" && <FirstCycle />}
      {status === "failed" && (
        <div className={styles["nothing"]}>
          <Notice
            title="The plan did not load"
            isTrouble
            actions={<Button onClick={() => void store.reload()}>Try again</Button>}
          >
            {problem?.sentence} Nothing was lost.
          </Notice>
        </div>
      )}
    </Page>
  );
}

const PlanSkeleton = () => (
  <Loading what="the plan">
    <div className={styles["loading"]}>
      {[260, 380, 320, 240, 300, 360, 280, 340].map((width, line) => (
        <div key={line}>
          <Skeleton width={width} />
          <Skeleton width={112} />
          <Skeleton width={64} />
        </div>
      ))}
    </div>
  </Loading>
);
