import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import type { KeyResultId } from "#okr/ids.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import styles from "./key-result-page.module.css";

type Found =
  | { readonly kind: "looking" }
  | { readonly kind: "removed"; readonly title: string }
  | { readonly kind: "problem"; readonly problem: Problem };

/** A key result that is not in the plan on the page: it is in another cycle, was removed, or never was. */
export function MissingKeyResult({ keyResultId }: { readonly keyResultId: string }) {
  const store = useWorkspace();
  const { status } = useWorkspaceState();
  const [found, setFound] = useState<Found>({ kind: "looking" });
  const isPlanThere = status === "ready" || status === "no-cycle";

  useEffect(() => {
    if (!isPlanThere) return;
    const look = async (): Promise<void> => {
      try {
        const { objectiveId, isRemoved, title } = await store.client.keyResults.get({
          keyResultId: keyResultId as KeyResultId,
        });
        if (isRemoved) return setFound({ kind: "removed", title });
        const { cycleId } = await store.client.objectives.get({ objectiveId });
        await store.openCycle(cycleId);
      } catch (error) {
        setFound({ kind: "problem", problem: problemOf(error) });
      }
      return undefined;
    };
    void look();
  }, [store, keyResultId, isPlanThere]);

  const toPlan = (
    <Link to="/plan" className={buttonClass()}>
      Go to the plan
    </Link>
  );
  const restore = async (): Promise<void> => {
    try {
      await store.client.keyResults.restore(
        { keyResultId: keyResultId as KeyResultId },
        { context: { idempotencyKey: store.newKey() } },
      );
      await store.reload();
    } catch (error) {
      setFound({ kind: "problem", problem: problemOf(error) });
    }
  };

  return (
    <div className={styles["message"]}>
      <h1 className="for-ears">Key result</h1>
      {found.kind === "removed" && (
        <Notice
          title={`“${found.title}” was removed`}
          actions={
            <>
              <Button onClick={() => void restore()}>Bring it back</Button>
              {toPlan}
            </>
          }
        >
          It can be brought back for 30 days, with its check-ins.
        </Notice>
      )}
      {found.kind === "problem" && (
        <Notice
          title={
            found.problem.word === "not-found" || found.problem.word === "invalid-input"
              ? "There is no such key result"
              : "This key result did not load"
          }
          isTrouble
          actions={
            <>
              <Button onClick={() => location.reload()}>Try again</Button>
              {toPlan}
            </>
          }
        >
          {found.problem.word === "invalid-input"
            ? "The link was not copied whole. Nothing was changed."
            : found.problem.sentence}
        </Notice>
      )}
      {found.kind === "looking" && (
        <Loading what="the key result">
          <p>
            <Skeleton width={280} />
          </p>
          <p>
            <Skeleton width="60%" />
          </p>
        </Loading>
      )}
    </div>
  );
}
