import { classNames } from "./class-names.ts";
import { initialsOf } from "./initials.ts";
import styles from "./avatar.module.css";

type Size = "small" | "medium" | "large";
const sized = (size: Size) =>
  classNames(styles["avatar"], size === "large" && styles["large"], size === "small" && styles["small"]);

/** Initials on grey, never coloured; silent for ears, for use beside the name. */
export const Avatar = ({ name, size = "medium" }: { readonly name: string; readonly size?: Size }) => (
  <span className={sized(size)} title={name} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

/** Several people side by side, never overlapped; their names are read aloud. */
export const Avatars = ({ names, size = "medium" }: { readonly names: readonly string[]; readonly size?: Size }) => (
  <span className={styles["several"]}>
    {names.map((name, place) => (
      <Avatar key={`${name} ${place}`} name={name} size={size} />
    ))}
    <span className="for-ears">{names.join(", ")}</span>
  </span>
);
