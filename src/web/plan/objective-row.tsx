import { CornerUpRight, Pencil, Plus } from "lucide-react";
import { ConfidenceMarks } from "#web/marks/confidence.tsx";
import { SumProgress } from "#web/marks/progress.tsx";
import { SignOffMark } from "#web/marks/sign-off-mark.tsx";
import { IconButton } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { counted } from "#web/words/counted.ts";
import { editObjective } from "./edits.ts";
import { mayChange } from "./permission.ts";
import { useNumbers, usePlanFrame, useRow, useWorkspace } from "./plan-hooks.ts";
import { EmptyCell, Grip, NoTwist, Owners, Standing, Twist } from "./row-parts.tsx";
import type { RowProps } from "./row-parts.tsx";
import { TitleEditor } from "./title-editor.tsx";
import columns from "./columns.module.css";
import styles from "./row.module.css";

/** What a team wants: its words, what its key results add up to, and how they stand. */
export function ObjectiveRow({ row, isEditing, isAtHand, deeds }: RowProps<"objective">) {
  const store = useWorkspace();
  const objective = useRow("objective", row.id);
  const numbers = useNumbers();
  const { cycle } = usePlanFrame();
  if (!objective) return null;
  const standings = row.keyResultIds.map(
    (id) => numbers.keyResultNumbersById.get(id as never)?.confidence ?? "not-started",
  );
  const isMine = mayChange(store, objective);
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        {isMine && <Grip />}
        {row.keyResultIds.length > 0 ? (
          <Twist isOpen={row.isOpen} what="key results" onTurn={() => deeds.turn(row)} />
        ) : (
          <NoTwist />
        )}
        {row.teamName && <span className={styles["teamName"]}>{row.teamName}</span>}
        {isEditing ? (
          <TitleEditor
            kind="objective"
            title={objective.title}
            onDone={(title) => {
              deeds.edit(null);
              if (title) void editObjective(store, objective, { title }, "Objective renamed");
            }}
          />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <span
            className={classNames(styles["words"], "serif")}
            onDoubleClick={isMine ? () => deeds.edit(row.key) : undefined}
            title={objective.title}
          >
            {objective.title}
          </span>
        )}
        <SignOffMark signOff={objective.signOff} cycle={cycle} />
        {isMine && isAtHand && !isEditing && (
          <span className={styles["actions"]}>
            <IconButton tabIndex={-1} label="Add a key result" onClick={() => deeds.addKeyResult(objective.id)}>
              <Plus size={15} aria-hidden="true" />
            </IconButton>
            <IconButton tabIndex={-1} label="Move to" onClick={() => deeds.move(row)}>
              <CornerUpRight size={14} aria-hidden="true" />
            </IconButton>
            <IconButton tabIndex={-1} label="Rename" onClick={() => deeds.edit(row.key)}>
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </div>
      <div role="gridcell" className={styles["progressCell"]}>
        {row.isOpen ? (
          <SumProgress numbers={numbers.objectiveNumbersById.get(objective.id)} />
        ) : (
          <span className={styles["faint"]}>{counted(row.keyResultIds.length, "key result")}</span>
        )}
      </div>
      <div role="gridcell">
        <Standing id={objective.id}>{standings.length > 0 && <ConfidenceMarks standings={standings} />}</Standing>
      </div>
      <EmptyCell className={columns["axis"]} />
      <EmptyCell className={columns["forecastCell"]} />
      <div role="gridcell" className={columns["ownerCell"]}>
        <Owners ids={[objective.ownerId]} />
      </div>
      <EmptyCell className={columns["dueCell"]} />
    </>
  );
}
