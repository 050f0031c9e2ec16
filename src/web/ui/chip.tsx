import { Check, ChevronDown } from "lucide-react";
import type { Ref } from "react";
import { classNames } from "./class-names.ts";
import styles from "./chip.module.css";

export type Choice = { readonly value: string; readonly label: string };

type FilterChipProps = {
  /** What is filtered, as in "Team"; with the choice it reads as a sentence: "Team All". */
  readonly label: string;
  readonly value: string;
  /** The first choice means that nothing is filtered. */
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly ref?: Ref<HTMLSelectElement> | undefined;
};

/** A filter that reads as a sentence. The platform's own list lies over it, so that it works as people expect everywhere. */
export function FilterChip({ label, value, choices, onChoose, ref }: FilterChipProps) {
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0];
  const isOn = chosen !== choices[0];
  return (
    <span className={classNames(styles["chip"], isOn && styles["on"])}>
      <span aria-hidden="true">{label}</span>
      <b aria-hidden="true">{chosen?.label}</b>
      <ChevronDown size={13} aria-hidden="true" />
      <select
        ref={ref}
        aria-label={label}
        className={styles["select"]}
        value={chosen?.value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

type ToggleChipProps = { readonly label: string; readonly isOn: boolean; readonly onToggle: (isOn: boolean) => void };

/** Something that is shown or not. */
export const ToggleChip = ({ label, isOn, onToggle }: ToggleChipProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    className={classNames(styles["chip"], isOn && styles["on"])}
    onClick={() => onToggle(!isOn)}
  >
    {isOn && <Check size={13} aria-hidden="true" />}
    <b>{label}</b>
  </button>
);
