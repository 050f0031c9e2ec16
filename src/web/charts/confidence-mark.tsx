import type { Confidence } from "#okr/check-in.ts";
import { markPath } from "./mark-path.ts";
import styles from "./charts.module.css";

type Props = {
  readonly confidence: Confidence;
  readonly x: number;
  readonly y: number;
  /** Half the width of the circle; the other shapes look equally large. */
  readonly radius: number;
  /** A ring in the background's color sets the shape off from a line under it. */
  readonly isRinged?: boolean;
};

/** A confidence as a shape inside a drawing: circle, triangle, square. */
export function ConfidenceMark({ confidence, x, y, radius, isRinged = false }: Props) {
  return <path className={`${styles[confidence]} ${isRinged ? styles.ringed : ""}`} d={markPath(confidence, { x, y, radius })} />;
}
