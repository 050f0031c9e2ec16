import { Check, Minus, X } from "lucide-react";
import type { SmartLetter } from "#okr/coach/smart.ts";
import styles from "./smart-meter.module.css";

/** How many letters are met in full. */
export const metCount = (letters: readonly SmartLetter[]): number =>
  letters.filter(({ mark }) => mark === "filled").length;

/** Five letters: filled, half, outlined. */
export const SmartMeter = ({ letters }: { readonly letters: readonly SmartLetter[] }) => (
  <span className={styles["meter"]} role="img" aria-label={`SMART: ${metCount(letters)} of 5`}>
    {letters.map(({ letter, mark }) => (
      <i key={letter} className={styles[mark]}>
        {letter}
      </i>
    ))}
  </span>
);

const marks = {
  filled: { Icon: Check, word: "Yes" },
  half: { Icon: Minus, word: "In part" },
  outlined: { Icon: X, word: "No" },
} as const;

/** The letters with their reasons. */
export const SmartReasons = ({ letters }: { readonly letters: readonly SmartLetter[] }) => (
  <ul className={styles["reasons"]}>
    {letters.map(({ letter, name, mark, evidence }) => {
      const { Icon, word } = marks[mark];
      return (
        <li key={letter} className={styles[`is-${mark}`]}>
          <Icon size={15} aria-hidden="true" />
          <b>{name}</b>
          <p>
            <span className="for-ears">{word}. </span>
            {evidence}
          </p>
        </li>
      );
    })}
  </ul>
);
