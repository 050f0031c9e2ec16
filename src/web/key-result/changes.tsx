import { dayInWords } from "#okr/words.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { localDateOf } from "#web/words/dates.ts";
import { changeSentence } from "./change-sentences.ts";
import type { History } from "./use-history.ts";
import styles from "./sections.module.css";

/** Everything that was changed about the key result itself, newest first. */
export function Changes({ history, today }: { readonly history: History | null; readonly today: string }) {
  const { facts } = useWorkspace();
  if (!history || history.changes.length === 0) return null;
  const named = {
    personName: (id: string) => facts.find("person", id)?.name ?? "someone who left",
    objectiveTitle: (id: string) => facts.find("objective", id)?.title,
    today,
  };
  return (
    <section className={styles["later"]} aria-labelledby="changes">
      <div className={styles["head"]}>
        <h2 id="changes">Changes</h2>
        <span>{history.changes.length}</span>
      </div>
      <ol className={styles["changes"]}>
        {history.changes.toReversed().map((change) => (
          <li key={change.revision}>
            <span className={styles["date"]}>{dayInWords(localDateOf(change.at), today)}</span>
            <span>
              <b>{change.personId ? (facts.find("person", change.personId)?.name ?? "Someone who left") : "Ladder"}</b>{" "}
              {changeSentence(change, named)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
