import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useKeys } from "#web/shell/keys.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { TextField } from "#web/ui/field.tsx";
import { removeView, renameView, saveView } from "./keep-view.ts";
import { mayWrite } from "./permission.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import { isSameSearch, isView, nameFor, viewChoices } from "./plan-views.ts";
import look from "./plan-tools.module.css";
import styles from "./write-form.module.css";

/** Keeps what is shown as a view; renames and removes the view that is shown. */
export function ViewTools({ search }: { readonly search: PlanSearch }) {
  const store = useWorkspace();
  const { views } = useWorkspaceState();
  const [isNaming, setNaming] = useState(false);
  const current = viewChoices(views).find((one) => isSameSearch(one.search, search));
  const saved = current?.saved;
  const mayName = mayWrite(store) && saved !== null && (saved !== undefined || isView(search));
  useKeys(
    "Views",
    mayName ? [{ keys: "s", label: saved ? "Rename this view" : "Save as a view", run: () => setNaming(true) }] : [],
  );
  if (!mayName) return null;
  const { facts } = store;
  const nameOf = (id: string) => facts.find("team", id)?.name ?? facts.find("person", id)?.name;
  return (
    <>
      {saved ? (
        <span className={look["viewTools"]}>
          <IconButton label="Rename view" onClick={() => setNaming(true)}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label="Remove view" onClick={() => void removeView(store, saved)}>
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      ) : (
        <Button kind="quiet" size="small" onClick={() => setNaming(true)}>
          Save view
        </Button>
      )}
      {isNaming && (
        <NameDialog
          title={saved ? "Rename this view" : "Save as a view"}
          name={saved?.name ?? nameFor(search, nameOf)}
          onClose={() => setNaming(false)}
          onName={(name) => (saved ? renameView(store, saved, name) : saveView(store, name, search))}
        />
      )}
    </>
  );
}

type NameDialogProps = {
  readonly title: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Resolves to false when it could not be done; the dialog then stays, with what was typed. */
  readonly onName: (name: string) => Promise<boolean>;
};

function NameDialog({ title, name: first, onClose, onName }: NameDialogProps) {
  const [name, setName] = useState(first);
  const [isBusy, setBusy] = useState(false);
  async function send(): Promise<void> {
    setBusy(true);
    const isDone = await onName(name.trim());
    setBusy(false);
    if (isDone) onClose();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") void send();
        }}
      >
        <TextField
          data-focus-first=""
          label="Name"
          hint="Only you see it, in the sidebar."
          value={name}
          maxLength={80}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles["buttons"]}>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" kind="primary" keyHint="↵" disabled={name.trim() === ""} busy={isBusy && "Saving"}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
