import { Link } from "@tanstack/react-router";
import { CircleCheckBig, CornerUpRight, Pencil } from "lucide-react";
import { Sparkline } from "#web/charts/sparkline.tsx";
import { ForecastCell } from "#web/forecast/forecast-cell.tsx";
import { ConfidenceWord } from "#web/marks/confidence.tsx";
import { OwnershipTag } from "#web/marks/ownership.tsx";
import { KeyResultProgress } from "#web/marks/progress.tsx";
import { IconButton, iconClass } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { counted } from "#web/words/counted.ts";
import { dueInWords } from "./due-words.ts";
import { editKeyResult } from "./edits.ts";
import { mayChange, mayWrite } from "./permission.ts";
import { useNumbers, usePlanFrame, useRow, useWorkspace } from "./plan-hooks.ts";
import { Grip, NoTwist, Owners, Standing, Twist } from "./row-parts.tsx";
import type { RowProps } from "./row-parts.tsx";
import { TitleEditor } from "./title-editor.tsx";
import { axisWidth } from "./week-axis.ts";
import columns from "./columns.module.css";
import styles from "./row.module.css";

/** How we know: the number against its pace, what people believe, and where it has been. */
export function KeyResultRow({ row, isEditing, isAtHand, deeds }: RowProps<"key-result">) {
  const store = useWorkspace();
  const keyResult = useRow("key-result", row.id);
  const numbers = useNumbers().keyResultNumbersById.get(row.id as never);
  const { cycle } = usePlanFrame();
  if (!keyResult) return null;
  const isMine = mayChange(store, keyResult);
  const others = keyResult.participants
    .filter((one) => one.role === "owns" || one.role === "co-owns")
    .map((one) => one.personId);
  const today = store.facts.today();
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        {isMine && <Grip />}
        <i className={styles["rung"]} />
        {row.initiativeCount > 0 ? (
          <Twist isOpen={row.isOpen} what="initiatives" onTurn={() => deeds.turn(row)} />
        ) : (
          <NoTwist />
        )}
        {isEditing ? (
          <TitleEditor
            kind="key-result"
            title={keyResult.title}
            onDone={(title) => {
              deeds.edit(null);
              if (title) void editKeyResult(store, keyResult, { title }, "Key result renamed");
            }}
          />
        ) : (
          <Link
            tabIndex={-1}
            to="/key-results/$keyResultId"
            params={{ keyResultId: row.id }}
            className={styles["words"] ?? ""}
            title={keyResult.title}
          >
            {keyResult.title}
          </Link>
        )}
        <OwnershipTag ownership={keyResult.ownership} />
        {row.initiativeCount > 0 && !row.isOpen && (
          <span className={styles["note"]}>{counted(row.initiativeCount, "initiative")}</span>
        )}
        {isAtHand && !isEditing && mayWrite(store) && (
          <span className={styles["actions"]}>
            <Link
              tabIndex={-1}
              to="/check-in"
              search={{ keyResult: row.id }}
              className={iconClass}
              aria-label="Check in"
              title="Check in"
            >
              <CircleCheckBig size={15} aria-hidden="true" />
            </Link>
            {isMine && (
              <>
                <IconButton tabIndex={-1} label="Move to" onClick={() => deeds.move(row)}>
                  <CornerUpRight size={14} aria-hidden="true" />
                </IconButton>
                <IconButton tabIndex={-1} label="Rename" onClick={() => deeds.edit(row.key)}>
                  <Pencil size={14} aria-hidden="true" />
                </IconButton>
              </>
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
      <div role="gridcell" className={columns["axis"]}>
        <Sparkline keyResult={keyResult} cycle={cycle} width={axisWidth} height={28} />
      </div>
      <div role="gridcell" className={classNames(columns["forecastCell"], columns["right"])}>
        <ForecastCell keyResult={keyResult} today={today} />
      </div>
      <div role="gridcell" className={columns["ownerCell"]}>
        <Owners ids={[keyResult.ownerId, ...others]} />
      </div>
      <div role="gridcell" className={classNames(columns["dueCell"], columns["right"], styles["due"])}>
        {dueInWords(keyResult.dueOn, cycle, today)}
      </div>
    </>
  );
}
