import { Link } from "@tanstack/react-router";
import { CalendarCheck, Rocket, Signpost, Target } from "lucide-react";
import { dayInWords, weekdayInWords } from "#okr/words.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { LineList } from "#web/ui/line-list.tsx";
import { comingUpUntil } from "./coming-up.ts";
import type { ComingUp } from "./coming-up.ts";
import type { MyWeek } from "./use-my-week.ts";
import styles from "./home.module.css";

const looks = {
  "key-result": { Icon: Target, says: "is due" },
  launch: { Icon: Rocket, says: "launches" },
  initiative: { Icon: Signpost, says: "ends" },
  cycle: { Icon: CalendarCheck, says: "ends" },
} as const;
const most = 12;

/** The days ahead: what is due, what launches and ends. */
export function ComingUpSection({ comingUp }: Pick<MyWeek, "comingUp">) {
  const { facts } = useWorkspace();
  const today = facts.today();
  const more = comingUp.length - most;
  return (
    <section aria-labelledby="coming-up-heading">
      <div className={styles["head"]}>
        <h2 id="coming-up-heading">Coming up</h2>
        <span className={styles["side"]}>to {dayInWords(comingUpUntil(today), today)}</span>
      </div>
      {comingUp.length === 0 && (
        <p className={styles["none"]}>Nothing of yours is due or ends in the next four weeks.</p>
      )}
      <LineList label="Coming up">
        {comingUp.slice(0, most).map((one, place) => (
          <li key={one.id} className={styles["day"]}>
            <span className={comingUp[place - 1]?.on === one.on ? "for-ears" : styles["date"]}>
              {weekdayInWords(one.on, today)}
            </span>
            <DayLine {...one} />
          </li>
        ))}
      </LineList>
      {more > 0 && <p className={styles["none"]}>and {more} more</p>}
    </section>
  );
}

function DayLine({ kind, title, keyResultId }: ComingUp) {
  const { facts } = useWorkspace();
  const { Icon, says } = looks[kind];
  const words = (
    <>
      {title} <small>{says}</small>
    </>
  );
  return (
    <>
      <Icon size={14} aria-hidden="true" />
      {keyResultId !== null && facts.find("key-result", keyResultId) ? (
        <Link data-line="" to="/key-results/$keyResultId" params={{ keyResultId }}>
          {words}
        </Link>
      ) : (
        <span>{words}</span>
      )}
    </>
  );
}
