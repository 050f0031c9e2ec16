import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import type { PersonId } from "#okr/ids.ts";
import { dayInWords } from "#okr/words.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { LineList } from "#web/ui/line-list.tsx";
import styles from "./home.module.css";

/** What the person who looks was asked to sign off, in any cycle. Not there while nothing waits. */
export function SignOffSection() {
  const { client, facts } = useWorkspace();
  const { me, cycles } = useWorkspaceState();
  const waitingFor = me?.person.id as PersonId | undefined;
  const { value, askAgain } = useAnswer(() => client.objectives.list({ waitingFor, limit: 50 }));
  const revision = useSyncExternalStore(facts.subscribe, facts.revision);
  useEffect(() => {
    void askAgain();
  }, [askAgain, revision]);
  const objectives = (value?.objectives ?? []).filter(({ signOff }) => signOff?.state === "asked");
  if (!waitingFor || objectives.length === 0) return null;
  const nameOf = (id: string): string => facts.find("person", id)?.name ?? "Somebody";
  return (
    <section aria-labelledby="sign-off-heading">
      <div className={styles["head"]}>
        <h2 id="sign-off-heading">
          Waiting for your sign-off <span className={styles["count"]}>{objectives.length}</span>
        </h2>
      </div>
      <LineList label="Waiting for your sign-off">
        {objectives.map(({ id, title, teamId, cycleId, signOff }) => (
          <li key={id}>
            <Link
              data-line=""
              to="/write"
              search={{ objective: id, cycle: cycleId }}
              className={styles["signOffLine"] ?? ""}
            >
              <span className={styles["title"]}>
                <span className="serif">{title}</span>
                <small>
                  {facts.find("team", teamId)?.name}, {cycles.find((one) => one.id === cycleId)?.name}
                </small>
              </span>
              {signOff && (
                <span className={styles["side"]}>
                  {nameOf(signOff.by)}, {dayInWords(signOff.on, facts.today())}
                </span>
              )}
              <ChevronRight size={15} className={styles["go"]} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </LineList>
    </section>
  );
}
