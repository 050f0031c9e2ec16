import type { Shape } from "./shape.ts";
import styles from "./mark.module.css";

/** A shape drawn in a 12 by 12 square, without a frame: for use inside a drawing. */
export function ShapeIn12({ shape }: { readonly shape: Shape }) {
  switch (shape) {
    case "circle":
      return <circle className={styles["circle"]} cx="6" cy="6" r="4.2" />;
    case "triangle":
      return <path className={styles["triangle"]} d="M6 1.1L11.4 10.9H.6Z" />;
    case "square":
      return <rect className={styles["square"]} x="2.1" y="2.1" width="7.8" height="7.8" />;
    case "ring":
      return <circle className={styles["ring"]} cx="6" cy="6" r="3.6" />;
  }
}

/** One shape, 12 px unless said otherwise; silent for ears, so put its word beside it. */
export const Mark = ({ shape, size = 12 }: { readonly shape: Shape; readonly size?: number }) => (
  <svg className={styles["mark"]} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
    <ShapeIn12 shape={shape} />
  </svg>
);

const gapPx = 4;

/** Several shapes side by side, in one drawing. */
export function Marks({ shapes, size }: { readonly shapes: readonly Shape[]; readonly size: number }) {
  const step = 12 * (1 + gapPx / size);
  const width = shapes.length * (size + gapPx) - gapPx;
  return (
    <svg
      className={styles["mark"]}
      width={width}
      height={size}
      viewBox={`0 0 ${(width * 12) / size} 12`}
      aria-hidden="true"
    >
      {shapes.map((shape, place) => (
        <g key={place} transform={`translate(${place * step})`}>
          <ShapeIn12 shape={shape} />
        </g>
      ))}
    </svg>
  );
}
