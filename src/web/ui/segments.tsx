import { useId } from "react";
import styles from "./segments.module.css";

type Props<Value extends string> = {
  /** What is being chosen, read aloud. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
};

/** Two to four ways to see the same thing, side by side; arrows move, the current one is raised. */
export function Segments<Value extends string>({ label, value, choices, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles["segments"]}>
      <legend className="for-ears">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
