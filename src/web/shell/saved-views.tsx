import { Link, useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";
import { useNumbers, useRows, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { PlanSearch } from "#web/plan/plan-filter.ts";
import { countPassing, judgingBy } from "#web/plan/plan-passes.ts";
import { isSameSearch, viewChoices } from "#web/plan/plan-views.ts";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./sidebar.module.css";

/** How many key results each view shows now. */
function useViewCounts(searches: readonly PlanSearch[]): readonly number[] {
  const teams = useRows("team");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  const { keyResultNumbersById } = useNumbers();
  return useMemo(() => {
    const judging = judgingBy(keyResultNumbersById);
    const titleById = new Map<string, string>(objectives.map(({ id, title }) => [id, title]));
    const titleOf = (id: string) => titleById.get(id);
    return searches.map((search) => countPassing({ teams, keyResults, titleOf }, search, judging));
  }, [teams, objectives, keyResults, keyResultNumbersById, searches]);
}

/** Views of the plan with how much each shows: the built-in ones, then one's own. */
export function SavedViews() {
  const { status } = useWorkspaceState();
  return status === "ready" ? <Views /> : null;
}

function Views() {
  const { views } = useWorkspaceState();
  const here = useRouterState({
    select: ({ location }) => (location.pathname === "/plan" ? (location.search as PlanSearch) : null),
  });
  const choices = useMemo(() => viewChoices(views), [views]);
  const counts = useViewCounts(useMemo(() => choices.map(({ search }) => search), [choices]));
  return (
    <>
      <h2 className={styles["head"]} id="views-heading">
        Saved views
      </h2>
      <ul className={classNames(styles["nav"], styles["teams"])} aria-labelledby="views-heading">
        {choices.map(({ name, search, saved }, place) => (
          <li key={saved?.id ?? name}>
            <Link
              to="/plan"
              search={search}
              aria-current={here && isSameSearch(here, search) ? "page" : undefined}
              activeProps={{}}
              title={name}
            >
              <span>{name}</span>
              <span className={styles["count"]}>{counts[place]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
