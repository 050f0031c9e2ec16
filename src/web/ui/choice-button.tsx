import { ChevronDown } from "lucide-react";
import type { Choice } from "./chip.tsx";
import styles from "./choice-button.module.css";

type Props = {
  /** What happens with what is chosen, as in "Set owner". */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

/** A button that asks what with, in the platform's own list; it keeps no choice. */
export const ChoiceButton = ({ label, choices, onChoose }: Props) => (
  <span className={styles["button"]}>
    <span aria-hidden="true">{label}</span>
    <ChevronDown size={13} aria-hidden="true" />
    <select aria-label={label} value="" onChange={(event) => onChoose(event.target.value)}>
      <option value="" disabled hidden>
        {label}
      </option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </span>
);
