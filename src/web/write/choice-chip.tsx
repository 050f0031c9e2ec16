import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./choice-chip.module.css";

type Props = {
  readonly label: string;
  /** What is chosen, as it is shown. */
  readonly shown: string;
  readonly value: string;
  /** The choices, as options. */
  readonly children: ReactNode;
  readonly onChoose: (value: string) => void;
};

/** A fact that can be chosen where it stands: "Owner Leo Marchetti". The platform's own list lies over it. */
export const ChoiceChip = ({ label, shown, value, children, onChoose }: Props) => (
  <span className={styles["chip"]}>
    <span aria-hidden="true">{label}</span>
    <b aria-hidden="true">{shown}</b>
    <ChevronDown size={13} aria-hidden="true" />
    <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      {children}
    </select>
  </span>
);
