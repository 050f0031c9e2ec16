import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { usualTime } from "#web/check-in/due-check-ins.ts";
import { ConfidenceMark, ConfidenceWord } from "#web/marks/confidence.tsx";
import { progressShapeOf } from "#web/marks/progress-shape.ts";
import { ProgressBar } from "#web/marks/progress.tsx";
import { useNumbers, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { Kbd } from "#web/ui/kbd.tsx";
import { LineList } from "#web/ui/line-list.tsx";
import { capitalized, countWords } from "#web/words/counted.ts";
import type { MyWeek } from "./use-my-week.ts";
import styles from "./home.module.css";

/** On a phone the list is a glimpse; the button under it goes through all of them. */
const glimpse = 3;

/** What waits for a check-in this week, and the one button of the page. */
export function DueSection({ due, counts }: Pick<MyWeek, "due" | "counts">) {
  if (due.length === 0) {
    return (
      <section className={styles["due"]} aria-labelledby="due-heading">
        <div className={styles["head"]}>
          <h2 id="due-heading">Check-ins due this week</h2>
        </div>
        <p className={styles["none"]}>
          {counts.done > 0 ? `${capitalized(allOf(counts.done))} done.` : "Nothing waits for you."}
        </p>
      </section>
    );
  }
  return (
    <section className={styles["due"]} aria-labelledby="due-heading">
      <div className={classNames(styles["head"], styles["withButton"])}>
        <h2 id="due-heading">
          Check-ins due this week <span className={styles["count"]}>{due.length}</span>
        </h2>
        <span className={styles["side"]}>
          <b>Usually</b> {usualTime(due.length)}
        </span>
        <Link to="/check-in" className={classNames(buttonClass({ kind: "primary" }), styles["start"])}>
          Start
          <Kbd>C</Kbd>
        </Link>
      </div>
      <LineList label="Check-ins due this week">
        {due.map(({ keyResult }) => (
          <DueLine key={keyResult.id} keyResult={keyResult} />
        ))}
        {due.length > glimpse && (
          <li className={styles["more"]} aria-hidden="true">
            and {countWords(due.length - glimpse)} more
          </li>
        )}
      </LineList>
      <Link
        to="/check-in"
        className={classNames(buttonClass({ kind: "primary", size: "large" }), styles["startOnPhone"])}
      >
        {due.length === 1 ? "Check in" : `Check in on ${allOf(due.length)}`}
      </Link>
    </section>
  );
}

const allOf = (count: number): string => (count === 1 ? "the one" : count === 2 ? "both" : `all ${countWords(count)}`);

function DueLine({ keyResult }: { readonly keyResult: KeyResult }) {
  const { facts } = useWorkspace();
  const { me } = useWorkspaceState();
  const numbers = useNumbers().keyResultNumbersById.get(keyResult.id);
  const standing = numbers?.confidence ?? "not-started";
  const owner = keyResult.ownerId === me?.person.id ? undefined : facts.find("person", keyResult.ownerId ?? "");
  return (
    <li>
      <Link data-line="" to="/check-in" search={{ keyResult: keyResult.id }} className={styles["dueLine"] ?? ""}>
        <span className={styles["phoneMark"]}>
          <ConfidenceMark standing={standing} size={13} />
        </span>
        <span className={styles["title"]}>
          {keyResult.title}
          {owner && <small>for {owner.name.split(" ")[0]}</small>}
        </span>
        <b className={styles["value"]}>{progressShapeOf(keyResult, numbers).value}</b>
        <span className={styles["bar"]}>
          <ProgressBar keyResult={keyResult} numbers={numbers} width={96} />
        </span>
        <span className={styles["standing"]}>
          <ConfidenceWord standing={standing} />
        </span>
        <ChevronRight className={styles["go"]} size={15} aria-hidden="true" />
      </Link>
    </li>
  );
}
