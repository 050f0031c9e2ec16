import { useRef, useState } from "react";
import { Button } from "#web/ui/button.tsx";
import styles from "./settings.module.css";

/** A link or a key that is shown now and never again, ready to be copied. */
export function ShownOnce({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly children: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without TLS the browser keeps the clipboard to itself; the text is selected, ready for ⌘C.
      setCopied(false);
    }
  }
  return (
    <div className={styles["once"]} role="status">
      <p>{children}</p>
      <div>
        <input ref={field} readOnly aria-label={label} value={value} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{isCopied ? "Copied" : "Copy"}</Button>
      </div>
    </div>
  );
}
