import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { memo } from "react";
import type { Cycle } from "#okr/cycle.ts";
import { useRow, useRows, useWorkspace } from "#web/plan/plan-hooks.ts";
import { counted } from "#web/words/counted.ts";
import { draftKey } from "./kept-drafts.ts";
import { keptDrafts } from "./use-draft.ts";
import styles from "./write.module.css";

type Props = { readonly teamId: string; readonly cycle: Cycle; readonly objectiveId: string | undefined };

/** The team's other objectives in this cycle, each a sheet of its own, and the way to a new one. No key press changes them. */
export const AlsoHere = memo(function AlsoHere({ teamId, cycle, objectiveId }: Props) {
  const { workspaceId } = useWorkspace();
  const team = useRow("team", teamId);
  const keyResults = useRows("key-result");
  const others = useRows("objective")
    .filter((one) => one.teamId === teamId && one.cycleId === cycle.id && one.id !== objectiveId)
    .toSorted((one, other) => one.position - other.position);
  const started = objectiveId && keptDrafts.find(draftKey({ workspaceId, cycleId: cycle.id, teamId }));
  if (others.length === 0 && !objectiveId) return null;
  const search = { team: teamId, cycle: cycle.id };
  return (
    <>
      <h2 className={styles["label"]}>
        Also in {cycle.name} for {team?.name}
      </h2>
      <ul className={styles["others"]}>
        {others.map(({ id, title }) => (
          <li key={id}>
            <Link to="/write" search={{ ...search, objective: id }} className="serif">
              {title}
            </Link>
            <span>{counted(keyResults.filter((one) => one.objectiveId === id).length, "key result")}</span>
          </li>
        ))}
        {started && (
          <li>
            <Link to="/write" search={search} className="serif">
              {started.objective.trim() || "An objective without words yet"}
            </Link>
            <span>draft, in this browser</span>
          </li>
        )}
      </ul>
      {objectiveId && !started && (
        <Link to="/write" search={search} className={styles["add"] ?? ""}>
          <Plus size={14} aria-hidden="true" />
          Write another objective
        </Link>
      )}
    </>
  );
});
