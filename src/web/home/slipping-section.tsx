import { Link } from "@tanstack/react-router";
import { Sparkline } from "#web/charts/sparkline.tsx";
import { ConfidenceWord } from "#web/marks/confidence.tsx";
import { usePlanFrame, useWorkspace } from "#web/plan/plan-hooks.ts";
import { LineList } from "#web/ui/line-list.tsx";
import { slippingSentence } from "./slipping-sentence.ts";
import type { MyWeek } from "./use-my-week.ts";
import styles from "./home.module.css";

/** What of theirs slips, each with the sentence that says why. */
export function SlippingSection({ slipping, counts }: Pick<MyWeek, "slipping" | "counts">) {
  const { facts } = useWorkspace();
  const { cycle } = usePlanFrame();
  const today = facts.today();
  if (counts.mine === 0) return null;
  return (
    <section aria-labelledby="slipping-heading">
      <div className={styles["head"]}>
        <h2 id="slipping-heading">
          Slipping{" "}
          <span className={styles["count"]}>
            {slipping.length} of your {counts.mine}
          </span>
        </h2>
      </div>
      {slipping.length === 0 && <p className={styles["none"]}>Nothing of yours is slipping.</p>}
      <LineList label="Slipping">
        {slipping.map(({ keyResult, judged }) => (
          <li key={keyResult.id}>
            <Link
              data-line=""
              to="/key-results/$keyResultId"
              params={{ keyResultId: keyResult.id }}
              className={styles["slippingLine"] ?? ""}
            >
              <Sparkline keyResult={keyResult} cycle={cycle} width={124} height={34} />
              <span>
                <span className={styles["name"]}>{keyResult.title}</span>
                <span className={styles["why"]}>{slippingSentence(keyResult, judged, today)}</span>
              </span>
              <ConfidenceWord standing={judged.confidence ?? "not-started"} />
            </Link>
          </li>
        ))}
      </LineList>
    </section>
  );
}
