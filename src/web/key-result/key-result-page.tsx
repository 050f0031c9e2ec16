import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight, Link as LinkIcon, Pencil } from "lucide-react";
import { useMemo, useState } from "react";
import { useRow, useRows, useWorkspace, useWorkspaceState, usePlanFrame } from "#web/plan/plan-hooks.ts";
import { mayChange } from "#web/plan/permission.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Page } from "#web/shell/page.tsx";
import { Button, IconButton, buttonClass } from "#web/ui/button.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { copyText } from "./copy-text.ts";
import { KeyResultView } from "./key-result-view.tsx";
import { MissingKeyResult } from "./missing-key-result.tsx";
import { neighboursOf } from "./neighbours.ts";
import styles from "./key-result-page.module.css";

/** Everything about one key result. */
export function KeyResultPage() {
  const { keyResultId } = useParams({ from: "/workspace/shell/key-results/$keyResultId" });
  const row = useRow("key-result", keyResultId);
  const { status } = useWorkspaceState();
  if (row && status === "ready") return <OpenPage key={keyResultId} keyResult={row} />;
  return (
    <Page title="Key result">
      <MissingKeyResult key={keyResultId} keyResultId={keyResultId} />
    </Page>
  );
}

function OpenPage({ keyResult }: { readonly keyResult: KeyResult }) {
  const store = useWorkspace();
  const { cycle } = usePlanFrame();
  const navigate = useNavigate();
  const team = useRow("team", keyResult.teamId);
  const [isEditing, setEditing] = useState(false);
  const { previous, next } = useNeighbours(keyResult.id);
  const isOpen = cycle.state !== "closed";
  const mayEdit = isOpen && mayChange(store, keyResult);
  const go = (id: string | undefined): void => {
    if (id) void navigate({ to: "/key-results/$keyResultId", params: { keyResultId: id } });
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(location.href);
    showToast(
      isCopied
        ? { text: "Link copied" }
        : { text: "The browser did not allow copying. The address is in its address bar.", isTrouble: true },
    );
  };
  useKeys("Key result", [
    ...(mayEdit
      ? [
          {
            keys: "c",
            label: "Check in",
            run: () => void navigate({ to: "/check-in", search: { keyResult: keyResult.id } }),
          },
          { keys: "e", label: "Edit", run: () => setEditing(true) },
        ]
      : []),
    { keys: "k", label: "Previous key result", run: () => go(previous) },
    { keys: "j", label: "Next key result", run: () => go(next) },
  ]);

  const top = (
    <nav className={styles["crumb"]} aria-label="Breadcrumb">
      <Link to="/plan" className={styles["plan"] ?? ""} aria-label="Plan">
        <ChevronLeft className={styles["back"]} size={20} aria-hidden="true" />
        <span>Plan</span>
      </Link>
      <ChevronRight size={13} aria-hidden="true" />
      <Link to="/plan" search={{ team: keyResult.teamId }} className={styles["team"] ?? ""}>
        {team?.name}
      </Link>
      <ChevronRight size={13} aria-hidden="true" />
      <span>Key result</span>
    </nav>
  );
  const actions = (
    <>
      <IconButton
        label="Previous key result"
        className={styles["step"]}
        disabled={!previous}
        onClick={() => go(previous)}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Next key result" className={styles["step"]} disabled={!next} onClick={() => go(next)}>
        <ArrowDown size={16} aria-hidden="true" />
      </IconButton>
      {mayEdit && (
        <Button
          kind="quiet"
          className={styles["action"]}
          aria-pressed={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          <Pencil size={15} aria-hidden="true" />
          <span>Edit</span>
        </Button>
      )}
      <Button kind="quiet" className={styles["action"]} onClick={() => void copy()}>
        <LinkIcon size={15} aria-hidden="true" />
        <span>Copy link</span>
      </Button>
      {mayEdit && (
        <Link
          to="/check-in"
          search={{ keyResult: keyResult.id }}
          className={`${buttonClass({ kind: "primary" })} ${styles["checkIn"]}`}
        >
          Check in<Kbd>C</Kbd>
        </Link>
      )}
    </>
  );
  return (
    <Page title={keyResult.title} top={top} actions={actions} isFixed>
      <KeyResultView keyResult={keyResult} isEditing={isEditing} onEdited={() => setEditing(false)} mayEdit={mayEdit} />
      {mayEdit && (
        <div className={styles["thumb"]}>
          <Link
            to="/check-in"
            search={{ keyResult: keyResult.id }}
            className={buttonClass({ kind: "primary", size: "large" })}
          >
            Check in
          </Link>
        </div>
      )}
    </Page>
  );
}

function useNeighbours(keyResultId: string) {
  const teams = useRows("team");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  return useMemo(
    () => neighboursOf({ teams, objectives, keyResults }, keyResultId),
    [teams, objectives, keyResults, keyResultId],
  );
}
