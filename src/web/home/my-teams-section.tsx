import { Link } from "@tanstack/react-router";
import { shareInWords } from "#okr/words.ts";
import { ConfidenceMarks } from "#web/marks/confidence.tsx";
import { useNumbers, useRows } from "#web/plan/plan-hooks.ts";
import { Bar } from "#web/ui/bar.tsx";
import { LineList } from "#web/ui/line-list.tsx";
import type { MyTeam } from "./my-teams.ts";
import styles from "./home.module.css";

/** A team of the person: how far it is against its pace, and how each of its objectives stands. */
export function MyTeamSection({ team: { team, objectives } }: { readonly team: MyTeam }) {
  const { teamNumbersById, keyResultNumbersById } = useNumbers();
  const keyResults = useRows("key-result");
  const numbers = teamNumbersById.get(team.id)?.numbers;
  const standingsOf = (objectiveId: string) =>
    keyResults
      .filter((one) => one.objectiveId === objectiveId)
      .toSorted((one, other) => one.position - other.position)
      .map((one) => keyResultNumbersById.get(one.id)?.confidence ?? "not-started");
  return (
    <section aria-labelledby={team.id}>
      <div className={styles["head"]}>
        <h2 id={team.id}>{team.name}</h2>
        <TeamProgress progress={numbers?.progress ?? null} pace={numbers?.pace ?? null} />
      </div>
      {objectives.length === 0 && <p className={styles["none"]}>No objective in this cycle yet.</p>}
      <LineList label={`Objectives of ${team.name}`}>
        {objectives.map(({ id, title }) => (
          <li key={id}>
            <Link
              data-line=""
              to="/plan"
              search={{ team: team.id, words: title }}
              className={styles["objectiveLine"] ?? ""}
            >
              <span className="serif">{title}</span>
              <ConfidenceMarks standings={standingsOf(id)} />
            </Link>
          </li>
        ))}
      </LineList>
    </section>
  );
}

/** A percentage is shown with its pace, or not at all. */
function TeamProgress({ progress, pace }: { readonly progress: number | null; readonly pace: number | null }) {
  if (progress === null || pace === null) return null;
  const label = `${shareInWords(progress)} of the way; pace today is ${shareInWords(pace)}`;
  return (
    <span className={styles["teamProgress"]}>
      <span aria-hidden="true">{shareInWords(progress)}</span>
      <Bar isThin share={progress} tick={pace} label={label} width={96} />
    </span>
  );
}
