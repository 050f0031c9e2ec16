import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

type FieldLook = {
  readonly label: string;
  /** The label is read aloud but not shown. */
  readonly isLabelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** The sentence under the field that says what is wrong and what to do. */
  readonly error?: string | undefined;
};

type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

function Field({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  control,
}: FieldLook & { className?: string | undefined; control: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={classNames(styles["field"], className)}>
      <label htmlFor={id} className={isLabelHidden ? "for-ears" : styles["label"]}>
        {label}
      </label>
      {control({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles["error"]} role="alert">
          <TriangleAlert size={13} aria-hidden="true" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A line of text with its label, its hint and its error. */
export const TextField = ({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  serif,
  ...rest
}: FieldLook & ComponentProps<"input"> & { readonly serif?: boolean }) => (
  <Field
    {...{ label, isLabelHidden, hint, error, className }}
    control={(wiring) => (
      <input {...rest} {...wiring} className={classNames(styles["control"], serif && styles["serif"])} />
    )}
  />
);

/** Text of several lines with its label, its hint and its error. */
export const TextArea = ({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  ...rest
}: FieldLook & ComponentProps<"textarea">) => (
  <Field
    {...{ label, isLabelHidden, hint, error, className }}
    control={(wiring) => <textarea {...rest} {...wiring} className={classNames(styles["control"], styles["area"])} />}
  />
);

/** A choice of a few, with its label, its hint and its error. */
export const SelectField = ({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  children,
  ...rest
}: FieldLook & ComponentProps<"select">) => (
  <Field
    {...{ label, isLabelHidden, hint, error, className }}
    control={(wiring) => (
      <select {...rest} {...wiring} className={styles["control"]}>
        {children}
      </select>
    )}
  />
);
