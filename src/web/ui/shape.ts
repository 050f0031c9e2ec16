/** The four shapes that carry meaning; their colour only repeats it. */
export type Shape = "circle" | "triangle" | "square" | "ring";
