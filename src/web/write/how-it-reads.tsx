import type { SentenceParts } from "#okr/coach/sentence.ts";
import styles from "./side-panel.module.css";

const lacking = { outcome: ", not an outcome yet", number: ", no number yet" } as const;

/** "We will … as measured by …", as it reads while it is being written. */
export const HowItReads = ({ sentence }: { readonly sentence: SentenceParts }) => (
  <section>
    <div className={styles["head"]}>
      <h2>How it reads</h2>
    </div>
    <div className={styles["sentence"]}>
      <p>We will</p>
      <p className={`${styles["will"]} serif`}>{sentence.objective}</p>
      <p>as measured by</p>
      {sentence.measuredBy.length === 0 ? (
        <p>…</p>
      ) : (
        <ol>
          {sentence.measuredBy.map(({ words, lacks }, place) => (
            <li key={place} className={lacks ? styles["quiet"] : undefined}>
              <span aria-hidden="true">{place + 1}</span>
              <span>
                {words}
                {lacks && lacking[lacks]}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  </section>
);
