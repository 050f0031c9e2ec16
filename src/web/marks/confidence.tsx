import { confidenceInWords } from "#okr/words.ts";
import { classNames } from "#web/ui/class-names.ts";
import { Mark, Marks } from "#web/ui/mark.tsx";
import { shapeOf } from "./confidence-words.ts";
import type { Standing } from "./confidence-words.ts";
import styles from "./confidence.module.css";

/** The shape alone: circle, triangle, square, ring. Silent for ears, so put the word beside it. */
export const ConfidenceMark = ({ standing, size }: { readonly standing: Standing; readonly size?: number }) => (
  <Mark shape={shapeOf[standing]} {...(size === undefined ? {} : { size })} />
);

/** The shape and its word: "At risk". */
export const ConfidenceWord = ({ standing }: { readonly standing: Standing }) => (
  <span className={classNames(styles["word"], styles[standing])}>
    <ConfidenceMark standing={standing} />
    <span>{confidenceInWords[standing]}</span>
  </span>
);

/** Rolled up: one shape for each, in plan order. */
export const ConfidenceMarks = ({
  standings,
  most = 8,
}: {
  readonly standings: readonly Standing[];
  readonly most?: number;
}) => (
  <span
    className={styles["marks"]}
    role="img"
    aria-label={standings.map((standing) => confidenceInWords[standing]).join(", ")}
  >
    <Marks shapes={standings.slice(0, most).map((standing) => shapeOf[standing])} size={11} />
    {standings.length > most && <span aria-hidden="true">+{standings.length - most}</span>}
  </span>
);
