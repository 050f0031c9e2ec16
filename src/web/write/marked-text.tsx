import type { KeyboardEvent } from "react";
import type { Finding } from "#okr/coach/finding.ts";
import { classNames } from "#web/ui/class-names.ts";
import { findingKey, markedRuns } from "./marks.ts";
import styles from "./marked-text.module.css";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly findings: readonly Finding[];
  /** The finding the cursor is on; its words are tinted. */
  readonly activeKey: string | null;
  readonly placeholder?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isSerif?: boolean | undefined;
  readonly onChange: (text: string, caret: number) => void;
  readonly onCaret: (caret: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPasteLines: (lines: readonly string[]) => void;
  readonly onBlur?: (() => void) | undefined;
};

/** One line of text that wraps, with what the Coach found underlined: a copy of the text lies under the field and bears the marks. */
export function MarkedText({
  id,
  label,
  value,
  findings,
  activeKey,
  placeholder,
  isReadOnly,
  isSerif,
  onChange,
  onCaret,
  onKeyDown,
  onPasteLines,
  onBlur,
}: Props) {
  const isActive = (finding: Finding): boolean => findingKey(finding) === activeKey;
  const spoken = findings
    .toSorted((one, other) => Number(isActive(other)) - Number(isActive(one)))
    .map(({ message }) => message);
  return (
    <div className={classNames(styles["field"], isSerif && styles["serif"])}>
      <div className={styles["mirror"]} aria-hidden="true">
        {markedRuns(value, findings).map(({ text, start, finding }) =>
          finding ? (
            <span
              key={start}
              className={classNames(
                styles["mark"],
                finding.severity === "hint" && styles["hint"],
                isActive(finding) && styles["active"],
              )}
            >
              {text}
            </span>
          ) : (
            text
          ),
        )}
        {value === "" ? placeholder : "\u200b"}
      </div>
      <textarea
        id={id}
        aria-label={label}
        aria-describedby={spoken.length > 0 ? `${id}-notes` : undefined}
        rows={1}
        maxLength={300}
        spellCheck
        autoComplete="off"
        readOnly={isReadOnly}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value.replaceAll("\n", " "), target.selectionStart)}
        onSelect={({ currentTarget }) => onCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onPaste={(event) => {
          const lines = event.clipboardData
            .getData("text/plain")
            .split(/\r?\n/)
            .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim())
            .filter(Boolean);
          if (isReadOnly || lines.length < 2) return;
          event.preventDefault();
          onPasteLines(lines);
        }}
      />
      {spoken.length > 0 && (
        <p id={`${id}-notes`} hidden>
          Coach: {spoken.join(" ")}
        </p>
      )}
    </div>
  );
}
