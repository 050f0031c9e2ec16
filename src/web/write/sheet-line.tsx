import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { IconButton } from "#web/ui/button.tsx";
import { CoachCard } from "./coach-card.tsx";
import { withLine, withWords, withoutEdit } from "./draft.ts";
import { LineFacts, SavedFacts } from "./key-result-entry.tsx";
import { MarkedText } from "./marked-text.tsx";
import { saveWords } from "./save-words.ts";
import type { SheetEntry } from "./sheet.ts";
import { SmartMeter } from "./smart-meter.tsx";
import type { CoachControl } from "./use-coach.ts";
import type { DraftControl } from "./use-draft.ts";
import { fieldId } from "./use-focus.ts";
import type { LinesControl } from "./use-lines.ts";
import type { SheetState } from "./use-sheet.ts";
import styles from "./write.module.css";

type Props = {
  readonly state: SheetState;
  readonly control: DraftControl;
  readonly coach: CoachControl;
  readonly lines: LinesControl;
  readonly isReadOnly: boolean;
  readonly entryKey: string;
  /** None for the objective. */
  readonly entry?: SheetEntry;
  readonly number?: number;
  readonly label: string;
  readonly placeholder: string;
};

/** One line of the sheet: the objective, or a key result with its facts; the Coach's card under it while the cursor is on a note. */
export function SheetLine(props: Props) {
  const { state, control, coach, lines, isReadOnly, entryKey, entry, number = 0, label, placeholder } = props;
  const store = useWorkspace();
  const text = state.textOf(entryKey);
  const { draft, change } = control;
  const isSaved = entryKey === state.sheet.objective?.id || entry?.row !== undefined;
  const letters = coach.advice?.smartById.get(entryKey);

  function save(): void {
    const words = draft.edits[entryKey];
    if (!isSaved || words === undefined) return;
    saveWords(store, entryKey, words);
    change((before) => withoutEdit(before, entryKey));
  }
  const field = (
    <MarkedText
      id={fieldId(entryKey)}
      label={label}
      value={text}
      placeholder={placeholder}
      findings={coach.findingsOf(entryKey)}
      activeKey={coach.activeKey}
      isReadOnly={isReadOnly}
      isSerif={entry === undefined}
      onChange={(words, caret) => {
        coach.arrive(entryKey, caret);
        change((before) => withWords(before, entryKey, words));
      }}
      onCaret={(caret) => coach.putCaret(entryKey, caret)}
      onPasteLines={(texts) => lines.pasteLines(entryKey, texts)}
      onBlur={save}
      onKeyDown={(event) => answerKey(event, { ...props, save })}
    />
  );
  const card = coach.active && (coach.active.subject.id ?? state.headKey) === entryKey && !isReadOnly && (
    <CoachCard
      finding={coach.active}
      text={text}
      move={coach.move}
      chosen={coach.chosen}
      onChoose={coach.choose}
      deeds={{ fix: coach.fix, writeOwn: coach.writeOwn, keep: coach.keepAsItIs }}
    />
  );
  if (!entry)
    return (
      <div className={styles["objective"]}>
        {field}
        {card}
      </div>
    );
  return (
    <li>
      <span className={styles["number"]} aria-hidden="true">
        {number}
      </span>
      {field}
      <span className={styles["side"]}>
        {letters && <SmartMeter letters={letters} />}
        {entry.line && !isReadOnly && (
          <IconButton
            label={`Take key result ${number} out`}
            className={styles["remove"]}
            onClick={() => lines.removeLine(entryKey)}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        )}
      </span>
      {entry.row ? (
        <SavedFacts row={entry.row} />
      ) : (
        <LineFacts
          line={entry.line}
          number={number}
          state={state}
          onChange={(part) => change((before) => withLine(before, entryKey, part))}
        />
      )}
      {card}
    </li>
  );
}

/** The keys of a line: to the next and the one before, up and down in the list, and out of it. */
function answerKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { control, coach, lines, isReadOnly, entryKey, entry, save }: Props & { readonly save: () => void },
): void {
  const { key, altKey, currentTarget } = event;
  const hasModifier = event.metaKey || event.ctrlKey;
  const { selectionStart, selectionEnd, value } = currentTarget;
  const isAtStart = selectionStart === 0 && selectionEnd === 0;
  const isAtEnd = selectionStart === value.length;
  const isLine = entry?.line !== undefined;
  const deed = ((): (() => void) | undefined => {
    if (event.nativeEvent.isComposing) return undefined;
    if (key === "z" && hasModifier && !event.shiftKey) return control.takeBackStep() ? () => undefined : undefined;
    if (hasModifier) return undefined;
    if (key === "Escape" && coach.active) return coach.close;
    if (altKey && isLine && key === "ArrowUp") return () => lines.moveLine(entryKey, -1);
    if (altKey && isLine && key === "ArrowDown") return () => lines.moveLine(entryKey, 1);
    if (key === "ArrowUp" && isAtStart) return () => void lines.goBeside(entryKey, -1);
    if (key === "ArrowDown" && isAtEnd) return () => void lines.goBeside(entryKey, 1);
    if (isReadOnly) return undefined;
    if (key === "Backspace" && value === "" && isLine) return () => lines.removeLine(entryKey);
    if (key !== "Enter") return undefined;
    return () => {
      save();
      // After the last words comes a new line; an empty one waits to be written.
      const isLast = isLine || !lines.goBeside(entryKey, 1);
      if (isLast && (value.trim() !== "" || !isLine)) lines.addLines(isLine ? entryKey : null, [""]);
    };
  })();
  if (!deed) return;
  event.preventDefault();
  deed();
}
