import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { applySuggestion } from "#okr/coach/apply-suggestion.ts";
import type { Finding } from "#okr/coach/finding.ts";
import type { ProjectMove } from "#okr/coach/project-to-outcome.ts";
import { Button } from "#web/ui/button.tsx";
import { modKey } from "#web/ui/mod-key.ts";
import styles from "./coach-card.module.css";

export type CardDeeds = {
  readonly fix: () => void;
  readonly writeOwn: () => void;
  readonly keep: () => void;
};

type Props = {
  readonly finding: Finding;
  readonly text: string;
  /** For own work written as a result: what it may become, and which of its outcomes is chosen. */
  readonly move: ProjectMove | null;
  readonly chosen: number;
  readonly onChoose: (alternative: number) => void;
  readonly deeds: CardDeeds;
};

/** The first sentence, and the rest of a message; a quotation may end in a full stop of its own. */
function sentencesOf(message: string): readonly [string, string] {
  const end = /[.?!](?=\s+[A-Z“])/.exec(message);
  return end ? [message.slice(0, end.index + 1), message.slice(end.index + 1)] : [message, ""];
}

/** What the Coach says of the words under the cursor: why, the text it would write, one fix, and the way to leave it. */
export function CoachCard({ finding, text, move, chosen, onChoose, deeds }: Props) {
  const name = useId();
  const [first, rest] = sentencesOf(finding.message);
  const [suggestion] = finding.suggestions;
  const isMove = suggestion?.moveTo === "initiatives";
  const written = suggestion && !isMove && suggestion.edits.length > 0 ? applySuggestion(text, suggestion) : null;
  return (
    <div className={styles["card"]} role="group" aria-label="Coach">
      <p className={styles["says"]}>
        <b>{first}</b>
        {rest}
      </p>
      {isMove && move && (
        <fieldset className={styles["would"]}>
          <legend>Would become the key result</legend>
          {move.alternatives.map((one, place) => (
            <label key={one.metric}>
              <input type="radio" name={name} checked={place === chosen} onChange={() => onChoose(place)} />
              <span>
                {one.title}
                <small>{one.because}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {written !== null && (
        <div className={styles["would"]}>
          <p className={styles["legend"]}>Would become</p>
          <p>{written}</p>
        </div>
      )}
      <div className={styles["buttons"]}>
        {(written !== null || (isMove && move)) && (
          <Button kind="primary" size="small" keyHint={modKey(".")} onClick={deeds.fix}>
            {isMove ? "Move to Initiatives and use this" : suggestion?.label}
          </Button>
        )}
        {isMove && move && (
          <Button kind="quiet" size="small" onClick={deeds.writeOwn}>
            Write my own
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={deeds.keep}>
          Keep as it is
        </Button>
        <Link to="/rules/$ruleId" params={{ ruleId: finding.rule }} target="_blank" className={styles["why"] ?? ""}>
          Why?<span className="for-ears"> Opens the rule in a new tab</span>
        </Link>
      </div>
    </div>
  );
}
