import { Link, useParams } from "@tanstack/react-router";
import { ruleInWords } from "#okr/coach/rule-page.ts";
import { rules } from "#okr/coach/rules.ts";
import { Page } from "#web/shell/page.tsx";
import { buttonClass } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import styles from "./rule-page.module.css";

/** A rule of the Coach: what it asks for, why, and examples with what is said of them. */
export function RulePage() {
  const { ruleId } = useParams({ from: "/workspace/shell/rules/$ruleId" });
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule)
    return (
      <Page title="Rule of the Coach">
        <Notice
          title="The Coach has no such rule"
          actions={
            <Link to="/write" className={buttonClass()}>
              Go to Write
            </Link>
          }
        >
          It may have been renamed.
        </Notice>
      </Page>
    );
  const { summary, why, severity, about, good, bad } = ruleInWords(rule);
  return (
    <Page title="Rule of the Coach" top={<p className={styles["top"]}>Rule of the Coach</p>}>
      <article className={styles["rule"]}>
        <h1>{summary}</h1>
        <p className={styles["why"]}>{why}</p>
        <p className={styles["facts"]}>
          {severity}. It looks at {about}. Nothing is refused: what does not fit your case is kept as it is.
        </p>
        <h2>Good</h2>
        <ul>
          {good.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
        <h2>Not yet</h2>
        <dl>
          {bad.map(({ written, says }) => (
            <div key={`${written} ${says}`}>
              <dt>{written}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p className={styles["facts"]}>
          Its name is <code>{rule.id}</code>, in reports and on the command line.
        </p>
      </article>
    </Page>
  );
}
