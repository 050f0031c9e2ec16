import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronRight, CircleCheckBig, Pencil, Plus } from "lucide-react";
import { memo } from "react";
import type { ReactNode } from "react";
import { Sparkline } from "#web/charts/sparkline.tsx";
import { ConfidenceMarks, ConfidenceWord } from "#web/marks/confidence.tsx";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { OwnershipTag } from "#web/marks/ownership.tsx";
import { KeyResultProgress, SumProgress } from "#web/marks/progress.tsx";
import { Avatars } from "#web/ui/avatar.tsx";
import { IconButton, iconClass } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { counted } from "#web/words/counted.ts";
import { editKeyResult, editObjective } from "./edits.ts";
import type { OutlineRow } from "./outline.ts";
import { mayChange, mayWrite } from "./permission.ts";
import { useNumbers, usePlanFrame, useRow, useRowState, useWorkspace } from "./plan-hooks.ts";
import { dueInWords } from "./due-words.ts";
import { TitleEditor } from "./title-editor.tsx";
import { InitiativeBar } from "./week-axis-drawing.tsx";
import { axisWidth } from "./week-axis.ts";
import styles from "./plan.module.css";

/** What a row may ask of the outline it stands in. */
export type RowDeeds = {
  readonly turn: (key: string) => void;
  readonly edit: (key: string | null) => void;
  readonly addKeyResult: (objectiveId: string) => void;
};
type RowProps<K extends OutlineRow["kind"]> = { readonly row: Extract<OutlineRow, { kind: K }>; readonly isEditing: boolean; readonly deeds: RowDeeds };

function Twist({ isOpen, what, onTurn }: { readonly isOpen: boolean; readonly what: string; readonly onTurn: () => void }) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button type="button" tabIndex={-1} className={styles["twist"]} aria-label={`${isOpen ? "Hide" : "Show"} ${what}`} onClick={onTurn}>
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}

/** Instead of its confidence, a row says that it is being saved, or that it could not be. */
function Standing({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const state = useRowState(id);
  if (state?.kind === "failed") {
    return (
      <span className={styles["failed"]} title={state.sentence}>
        <button type="button" onClick={state.retry} aria-label={`Not saved. ${state.sentence} Try again`}>
          Try again
        </button>
      </span>
    );
  }
  return state?.kind === "saving" ? <span className={styles["state"]}>Saving</span> : children;
}

function Owners({ ids, size }: { readonly ids: readonly (string | null | undefined)[]; readonly size?: "small" }) {
  const { facts } = useWorkspace();
  const names = [...new Set(ids)].flatMap((id) => (id ? (facts.find("person", id)?.name ?? []) : []));
  return names.length > 0 ? <Avatars names={names.slice(0, 2)} {...(size ? { size } : {})} /> : null;
}

function BandRow({ row }: RowProps<"band">) {
  const team = useRow("team", row.teamId);
  const lead = useRow("person", team?.leadId);
  return (
    <span role="gridcell">
      <b>{team?.name}</b> {lead?.name}
    </span>
  );
}

function ObjectiveRow({ row, isEditing, deeds }: RowProps<"objective">) {
  const store = useWorkspace();
  const objective = useRow("objective", row.id);
  const numbers = useNumbers();
  if (!objective) return null;
  const standings = row.keyResultIds.map((id) => numbers.keyResultNumbersById.get(id as never)?.confidence ?? "not-started");
  const isMine = mayChange(store, objective);
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        {row.keyResultIds.length > 0 ? <Twist isOpen={row.isOpen} what="key results" onTurn={() => deeds.turn(row.key)} /> : <span className={styles["twist"]} />}
        {row.teamName && <span className={styles["teamName"]}>{row.teamName}</span>}
        {isEditing ? (
          <TitleEditor
            label="Objective"
            title={objective.title}
            onDone={(title) => {
              deeds.edit(null);
              if (title) void editObjective(store, objective, { title }, "Objective renamed");
            }}
          />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <span className={classNames(styles["words"], "serif")} onDoubleClick={isMine ? () => deeds.edit(row.key) : undefined} title={objective.title}>
            {objective.title}
          </span>
        )}
        {isMine && !isEditing && (
          <span className={styles["actions"]}>
            <IconButton tabIndex={-1} label="Add a key result" onClick={() => deeds.addKeyResult(objective.id)}>
              <Plus size={15} aria-hidden="true" />
            </IconButton>
            <IconButton tabIndex={-1} label="Rename" onClick={() => deeds.edit(row.key)}>
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </div>
      <div role="gridcell" className={styles["progressCell"]}>
        {row.isOpen ? <SumProgress numbers={numbers.objectiveNumbersById.get(objective.id)} /> : <span className={styles["faint"]}>{counted(row.keyResultIds.length, "key result")}</span>}
      </div>
      <div role="gridcell">
        <Standing id={objective.id}>{standings.length > 0 && <ConfidenceMarks standings={standings} />}</Standing>
      </div>
      <div role="gridcell" className={styles["axis"]} />
      <div role="gridcell" className={styles["ownerCell"]}>
        <Owners ids={[objective.ownerId]} />
      </div>
      <div role="gridcell" className={styles["dueCell"]} />
    </>
  );
}

function KeyResultRow({ row, isEditing, deeds }: RowProps<"key-result">) {
  const store = useWorkspace();
  const keyResult = useRow("key-result", row.id);
  const numbers = useNumbers().keyResultNumbersById.get(row.id as never);
  const { cycle } = usePlanFrame();
  if (!keyResult) return null;
  const isMine = mayChange(store, keyResult);
  const others = keyResult.participants.filter((one) => one.role === "owns" || one.role === "co-owns").map((one) => one.personId);
  const today = store.facts.today();
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        <i className={styles["rung"]} />
        {row.initiativeCount > 0 ? <Twist isOpen={row.isOpen} what="initiatives" onTurn={() => deeds.turn(row.key)} /> : <span className={styles["twist"]} />}
        {isEditing ? (
          <TitleEditor
            label="Key result"
            title={keyResult.title}
            onDone={(title) => {
              deeds.edit(null);
              if (title) void editKeyResult(store, keyResult, { title }, "Key result renamed");
            }}
          />
        ) : (
          <Link tabIndex={-1} to="/key-results/$keyResultId" params={{ keyResultId: row.id }} className={styles["words"] ?? ""} title={keyResult.title}>
            {keyResult.title}
          </Link>
        )}
        <OwnershipTag ownership={keyResult.ownership} />
        {row.initiativeCount > 0 && !row.isOpen && <span className={styles["note"]}>{counted(row.initiativeCount, "initiative")}</span>}
        {!isEditing && mayWrite(store) && (
          <span className={styles["actions"]}>
            <Link tabIndex={-1} to="/check-in" search={{ keyResult: row.id }} className={iconClass} aria-label="Check in" title="Check in">
              <CircleCheckBig size={15} aria-hidden="true" />
            </Link>
            {isMine && (
              <IconButton tabIndex={-1} label="Rename" onClick={() => deeds.edit(row.key)}>
                <Pencil size={14} aria-hidden="true" />
              </IconButton>
            )}
          </span>
        )}
      </div>
      <div role="gridcell" className={styles["progressCell"]}>
        <KeyResultProgress keyResult={keyResult} numbers={numbers} />
      </div>
      <div role="gridcell">
        <Standing id={keyResult.id}>
          <ConfidenceWord standing={numbers?.confidence ?? "not-started"} />
        </Standing>
      </div>
      <div role="gridcell" className={styles["axis"]}>
        <Sparkline keyResult={keyResult} cycle={cycle} width={axisWidth} height={28} />
      </div>
      <div role="gridcell" className={styles["ownerCell"]}>
        <Owners ids={[keyResult.ownerId, ...others]} />
      </div>
      <div role="gridcell" className={classNames(styles["dueCell"], styles["right"], styles["due"])}>
        {dueInWords(keyResult.dueOn, cycle, today)}
      </div>
    </>
  );
}

function InitiativeRow({ row }: RowProps<"initiative">) {
  const { facts } = useWorkspace();
  const initiative = useRow("initiative", row.id);
  const { cycle } = usePlanFrame();
  if (!initiative) return null;
  const today = facts.today();
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        {!row.isUnderLast && <i className={styles["rail"]} />}
        <i className={styles["rung"]} />
        <span className={styles["words"]} title={initiative.title}>
          {initiative.title}
        </span>
      </div>
      <div role="gridcell" className={styles["under"]}>
        <InitiativeStateWord state={initiative.state} />
      </div>
      <div role="gridcell" />
      <div role="gridcell" className={styles["axis"]}>
        <InitiativeBar initiative={initiative} cycle={cycle} />
      </div>
      <div role="gridcell" className={styles["ownerCell"]}>
        <Owners ids={[initiative.ownerId]} size="small" />
      </div>
      <div role="gridcell" className={classNames(styles["dueCell"], styles["right"], styles["faint"])}>
        {initiative.endsOn && dueInWords(initiative.endsOn, cycle, today)}
      </div>
    </>
  );
}

/** The cells of one line of the outline; drawn again only when its own facts change. */
export const RowCells = memo(function RowCells({ row, isEditing, deeds }: { readonly row: OutlineRow; readonly isEditing: boolean; readonly deeds: RowDeeds }) {
  switch (row.kind) {
    case "band":
      return <BandRow {...{ row, isEditing, deeds }} />;
    case "objective":
      return <ObjectiveRow {...{ row, isEditing, deeds }} />;
    case "key-result":
      return <KeyResultRow {...{ row, isEditing, deeds }} />;
    case "initiative":
      return <InitiativeRow {...{ row, isEditing, deeds }} />;
  }
});
