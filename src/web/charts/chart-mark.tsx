import type { Confidence } from "#okr/check-in.ts";
import { shapeOf } from "#web/marks/confidence-words.ts";
import { ShapeIn12 } from "#web/ui/mark.tsx";
import { round } from "./time-axis.ts";
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

const radiusIn12 = 4.2;

/** A confidence as a shape inside a drawing. */
export function ChartMark({ confidence, x, y, radius, isRinged = false }: Props) {
  const scale = radius / radiusIn12;
  const transform = `translate(${round(x - 6 * scale)} ${round(y - 6 * scale)}) scale(${Math.round(scale * 1000) / 1000})`;
  return (
    <g transform={transform} className={isRinged ? styles["ringed"] : undefined}>
      <ShapeIn12 shape={shapeOf[confidence]} />
    </g>
  );
}
