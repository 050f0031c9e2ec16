import { useState } from "react";
import { Dialog } from "#web/ui/dialog.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { KeyResultForm } from "./key-result-form.tsx";
import { ObjectiveForm } from "./objective-form.tsx";
import styles from "./write-form.module.css";

/** What is to be written, and where it starts from. */
export type Writing =
  | { readonly what: "objective"; readonly teamId?: string | undefined }
  | { readonly what: "key-result"; readonly objectiveId?: string | undefined };

const whats = [
  { value: "objective", label: "Objective" },
  { value: "key-result", label: "Key result" },
] as const;

/** Writes an objective, then its key results, or a key result of one that is there. */
export function WriteDialog({ start, onClose }: { readonly start: Writing; readonly onClose: () => void }) {
  const [writing, setWriting] = useState(start);
  return (
    <Dialog title={writing.what === "objective" ? "Write an objective" : "Write a key result"} onClose={onClose}>
      <div className={styles["form"]}>
        <Segments
          label="What to write"
          value={writing.what}
          choices={whats}
          onChoose={(what) => setWriting({ what })}
        />
        {writing.what === "objective" ? (
          <ObjectiveForm
            teamId={writing.teamId}
            onAdded={(objectiveId) => setWriting({ what: "key-result", objectiveId })}
            onCancel={onClose}
          />
        ) : (
          <KeyResultForm key={writing.objectiveId} objectiveId={writing.objectiveId} onDone={onClose} />
        )}
      </div>
    </Dialog>
  );
}
