import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import styles from "./button.module.css";

export type ButtonLook = {
  readonly kind?: "primary" | "secondary" | "quiet" | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
};

/** The class names of a button, for a link that looks like one. */
export const buttonClass = ({ kind = "secondary", size = "medium" }: ButtonLook = {}): string =>
  classNames(
    styles["button"],
    kind === "primary" && styles["primary"],
    kind === "quiet" && styles["quiet"],
    size === "small" && styles["small"],
    size === "large" && styles["large"],
  );

type ButtonProps = Omit<ComponentProps<"button">, "children"> &
  ButtonLook & {
    readonly children: ReactNode;
    /** The key that does the same, shown inside. */
    readonly keyHint?: string | undefined;
    /** What is happening while it works, as in "Saving"; the button then keeps still. */
    readonly busy?: string | false | undefined;
  };

/** A button says what happens: "Save and next". One primary a screen. */
export function Button({
  kind,
  size,
  keyHint,
  busy,
  children,
  className,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={classNames(buttonClass({ kind, size }), className)}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? (
        <>
          <span className={styles["spinner"]} aria-hidden="true" />
          {busy}
        </>
      ) : (
        <>
          {children}
          {keyHint && <Kbd>{keyHint}</Kbd>}
        </>
      )}
    </button>
  );
}

/** The class name of a button that is only an icon, for a link that looks like one. */
export const iconClass = styles["icon"] ?? "";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  readonly label: string;
  readonly children: ReactNode;
};

/** A button that is only an icon; its label is its name and its tooltip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={classNames(styles["icon"], className)}>
      {children}
    </button>
  );
}
