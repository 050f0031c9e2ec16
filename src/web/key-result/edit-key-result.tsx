import { useEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { lastDayOf } from "#okr/cycle.ts";
import { usePlanFrame, useRows, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { asksWhy, editOf, fieldsOf, mergedWith, numberLabels } from "./edit-fields.ts";
import type { FieldName, Fields, NumberName, Refusals } from "./edit-fields.ts";
import { saveEdit } from "./save-edit.ts";
import type { History } from "./use-history.ts";
import styles from "./edit-key-result.module.css";

type Props = { readonly keyResult: KeyResult; readonly history: History | null; readonly onDone: () => void };

/** Edits a key result where it stands. What others change meanwhile appears, and never takes away what is being typed. */
export function EditKeyResult({ keyResult, history, onDone }: Props) {
  const store = useWorkspace();
  const { cycle } = usePlanFrame();
  const people = useRows("person");
  const now = fieldsOf(keyResult);
  const [opened, setOpened] = useState(now);
  const [typed, setTyped] = useState(now);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const { fields, theirs } = mergedWith(typed, opened, now);
  useEffect(() => first.current?.select(), []);

  const type = (name: FieldName, text: string): void => {
    setTyped({ ...fields, [name]: text });
    setOpened((before) => ({ ...before, ...untouchedIn(fields, now) }));
    setProblem(undefined);
    setRefusals(({ [name]: _, ...others }) => others);
  };

  const save = async (): Promise<void> => {
    const read = editOf(keyResult, fields);
    if ("refusals" in read) return setRefusals(read.refusals);
    if (Object.keys(read.edit).length === 0) return onDone();
    setBusy(true);
    const refused = await saveEdit(store, keyResult, read.edit, store.newKey());
    setBusy(false);
    if (!refused) return onDone();
    return setProblem(refused.sentence);
  };

  const told = (name: FieldName): ReactNode => {
    const words = theirs[name];
    if (words === undefined) return undefined;
    const shown =
      name === "ownerId" ? (people.find((person) => person.id === words)?.name ?? "nobody") : words || "nothing";
    return (
      <span className={styles["theirs"]}>
        {lastChanger(store.facts.find, history)} changed this to “{shown}”. Saving keeps yours.{" "}
        <button type="button" onClick={() => type(name, words)}>
          Use theirs
        </button>
      </span>
    );
  };
  const wired = (name: FieldName) => ({ value: fields[name] ?? "", error: refusals[name], hint: told(name) });
  useKeys("Edit", [
    { keys: "Escape", label: "Leave it as it was", run: onDone, whileTyping: true },
    { keys: "mod+Enter", label: "Save", run: () => void save(), whileTyping: true },
  ]);

  return (
    <form
      className={styles["form"]}
      aria-label="Edit this key result"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 className="for-ears">{keyResult.title}</h1>
      <TextField
        ref={first}
        label="Key result"
        className={styles["title"]}
        maxLength={300}
        {...wired("title")}
        onChange={(event) => type("title", event.target.value)}
      />
      <div className={styles["row"]}>
        {Object.entries(numberLabels(keyResult.measure)).map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            inputMode="decimal"
            {...wired(name as NumberName)}
            onChange={(event) => type(name as NumberName, event.target.value)}
          />
        ))}
        <TextField
          label="Due"
          type="date"
          min={cycle.startsOn}
          max={lastDayOf(cycle)}
          {...wired("dueOn")}
          onChange={(event) => type("dueOn", event.target.value)}
        />
        <SelectField label="Owner" {...wired("ownerId")} onChange={(event) => type("ownerId", event.target.value)}>
          <option value="">Nobody</option>
          {people
            .filter((person) => person.isActive || person.id === fields.ownerId)
            .map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
        </SelectField>
      </div>
      {asksWhy(keyResult, fields) && (
        <TextField
          label="Why the target changes"
          maxLength={300}
          {...wired("targetReason")}
          onChange={(event) => type("targetReason", event.target.value)}
        />
      )}
      {problem && (
        <p className={styles["problem"]} role="alert">
          {problem} What you typed is kept.
        </p>
      )}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={isBusy && "Saving"}>
          Save
        </Button>
        <Button kind="quiet" keyHint="Esc" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The fields in which form and key result agree: from now on these are what the form was opened with. */
const untouchedIn = (fields: Fields, now: Fields): Fields =>
  Object.fromEntries(Object.entries(now).filter(([name, words]) => fields[name as FieldName] === words));

type Find = ReturnType<typeof useWorkspace>["facts"]["find"];

function lastChanger(find: Find, history: History | null): string {
  const personId = history?.changes.at(-1)?.personId;
  return (personId && find("person", personId)?.name.split(" ")[0]) || "Someone";
}
