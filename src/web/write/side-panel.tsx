import { offTrackQuestion } from "#okr/coach/off-track-question.ts";
import type { Kept } from "#okr/coach/kept.ts";
import { Button } from "#web/ui/button.tsx";
import { TextArea } from "#web/ui/field.tsx";
import type { Advice } from "./advice.ts";
import { HowItReads } from "./how-it-reads.tsx";
import type { SheetEntry } from "./sheet.ts";
import { SmartReasons, metCount } from "./smart-meter.tsx";
import styles from "./side-panel.module.css";

type Props = {
  readonly advice: Advice | null;
  readonly kept: readonly Kept[];
  /** The key result the cursor was in last, and its number. */
  readonly selected: { readonly entry: SheetEntry; readonly number: number } | null;
  readonly onAnswer: (key: string, answer: string) => void;
  readonly onTellAgain: (kept: Kept) => void;
};

/** Beside the sheet: how it reads, the selected key result's S.M.A.R.T. with reasons, and what is kept as it is. */
export function SidePanel({ advice, kept, selected, onAnswer, onTellAgain }: Props) {
  const letters = selected && advice?.smartById.get(selected.entry.key);
  const line = selected?.entry.line;
  return (
    <aside className={styles["panel"]} aria-label="Coach and preview">
      {advice && <HowItReads sentence={advice.sentence} />}
      {selected && letters && (
        <section>
          <div className={styles["head"]}>
            <h2>Key result {selected.number}</h2>
            <span className={styles["count"]}>{metCount(letters)} of 5</span>
            <span className={styles["aside"]}>SMART, with reasons</span>
          </div>
          <SmartReasons letters={letters} />
          {line && (
            <div className={styles["question"]}>
              <TextArea
                label={offTrackQuestion}
                rows={2}
                maxLength={1000}
                value={line.offTrackAnswer ?? ""}
                onChange={(event) => onAnswer(line.key, event.target.value)}
              />
            </div>
          )}
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <div className={styles["head"]}>
            <h2>Kept as it is</h2>
            <span className={styles["count"]}>{kept.length}</span>
          </div>
          <ul>
            {kept.map((one) => (
              <li key={`${one.rule} ${one.text}`} className={styles["kept"]}>
                <span>
                  {one.text}
                  {advice?.unused.includes(one) ? ", no longer written here" : ""}
                </span>
                <Button kind="quiet" size="small" onClick={() => onTellAgain(one)}>
                  {advice?.unused.includes(one) ? "Forget" : "Tell me again"}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
