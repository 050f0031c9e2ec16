import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { Cycle } from "#okr/cycle.ts";
import type { Team } from "#web/plan/plan-rows.ts";
import styles from "./write.module.css";

type Props = {
  readonly team: Team | undefined;
  readonly cycle: Cycle;
  readonly isNew: boolean;
  /** Something is written that is not in the plan yet. */
  readonly isKept: boolean;
};

/** Where one writes: in the plan, for a team and a cycle. */
export const Crumbs = ({ team, cycle, isNew, isKept }: Props) => (
  <nav className={styles["crumbs"]} aria-label="Breadcrumb">
    <Link to="/plan" search={{ cycle: cycle.id }}>
      Plan
    </Link>
    <ChevronRight size={13} aria-hidden="true" />
    {team && (
      <>
        <Link to="/plan" search={{ cycle: cycle.id, team: team.id }}>
          {team.name}
        </Link>
        <ChevronRight size={13} aria-hidden="true" />
      </>
    )}
    <h1>{isNew ? `Draft for ${cycle.name}` : cycle.name}</h1>
    {isKept && <span className={styles["keptHere"]}>Kept in this browser</span>}
  </nav>
);
