import { TriangleAlert, Upload } from "lucide-react";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { Button } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./import-page.module.css";

type Props = { readonly refusal: string | null; readonly isBusy: boolean; readonly onChoose: (file: File) => void };

/** Where a document is dropped or chosen. */
export function ChooseDocument({ refusal, isBusy, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <h2 className={styles["lead"]}>Bring the plan you have</h2>
      <p className={styles["under"]}>
        Ladder finds the objectives, key results and initiatives in it and shows them to you before anything is saved.
      </p>
      {/* Dropping is the second way in: the button does the same. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={classNames(styles["drop"], isOver && styles["over"])}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Upload size={20} aria-hidden="true" />
        <p className={styles["dropTitle"]}>Drop last quarter’s plan here</p>
        <p className={styles["dropWords"]}>
          Markdown or plain text, up to 5 MB. Lists, headings, tables, scores, owners and dates are understood.
        </p>
        <Button busy={isBusy && "Reading"} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          className="for-ears"
          tabIndex={-1}
          aria-label="Document"
          accept=".md,.markdown,.txt,.text,.mdx,text/markdown,text/plain"
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen again after it was mended.
            event.target.value = "";
          }}
        />
      </div>
      {refusal && (
        <p className={styles["refusal"]} role="alert">
          <TriangleAlert size={15} aria-hidden="true" />
          {refusal}
        </p>
      )}
    </>
  );
}
