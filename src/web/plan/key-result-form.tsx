import { useState } from "react";
import { problemOf } from "#client/client.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { ObjectiveId, PersonId } from "#okr/ids.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { MeasureFields } from "./measure-fields.tsx";
import { emptyDraft, measureOf } from "./measure-form.ts";
import type { DraftErrors } from "./measure-form.ts";
import { mayChange } from "./permission.ts";
import { usePlanFrame, useRows, useWorkspace } from "./plan-hooks.ts";
import styles from "./write-form.module.css";

/** A key result: what is measured, from where to where, by when, and whose it is. */
export function KeyResultForm({
  objectiveId,
  onDone,
}: {
  readonly objectiveId?: string | undefined;
  readonly onDone: () => void;
}) {
  const store = useWorkspace();
  const { cycle } = usePlanFrame();
  const objectives = useRows("objective").filter((one) => mayChange(store, one));
  const people = useRows("person").filter((one) => one.isActive);
  const lastDay = lastDayOf(cycle);
  const [underId, setUnder] = useState<string>(objectiveId ?? objectives[0]?.id ?? "");
  const objective = store.facts.find("objective", underId);
  const [title, setTitle] = useState("");
  const [draft, setDraft] = useState(() => emptyDraft(lastDay));
  const [dueOn, setDueOn] = useState(lastDay);
  const [ownerId, setOwner] = useState<string>();
  const [errors, setErrors] = useState<DraftErrors & { title?: string }>({});
  const [sentence, setSentence] = useState<string>();
  const [busy, setBusy] = useState<"done" | "more" | null>(null);
  const [idempotencyKey, setKey] = useState(store.newKey);

  async function add(then: "done" | "more"): Promise<void> {
    const read = measureOf(draft);
    const wrong = {
      ...("errors" in read ? read.errors : {}),
      ...(title.trim() ? {} : { title: "Say what is measured." }),
    };
    setErrors(wrong);
    setSentence(undefined);
    if ("errors" in read || wrong.title) return;
    setBusy(then);
    try {
      const input = {
        objectiveId: underId as ObjectiveId,
        title: title.trim(),
        measure: read.measure,
        ...(dueOn === lastDay || dueOn === "" ? {} : { dueOn }),
        ...(ownerId === undefined ? {} : { ownerId: (ownerId || null) as PersonId | null }),
      };
      const row = await store.client.keyResults.add(input as never, { context: { idempotencyKey } });
      store.facts.put({ noun: "key-result", row });
      void store.catchUp();
      showToast({ text: "Key result added" });
      if (then === "done") return onDone();
      setTitle("");
      setDraft(emptyDraft(lastDay));
      setKey(store.newKey());
    } catch (error) {
      setSentence(problemOf(error).sentence);
    }
    setBusy(null);
  }

  if (objectives.length === 0)
    return (
      <p>
        There is no objective of yours in {cycle.name} yet. Write one first; key results say how you know you got there.
      </p>
    );
  return (
    <form
      className={styles["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void add("done");
      }}
    >
      <SelectField label="Objective" value={underId} onChange={(event) => setUnder(event.target.value)}>
        {objectives.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </SelectField>
      <TextField
        label="What is measured"
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        data-focus-first=""
        value={title}
        maxLength={300}
        autoComplete="off"
        placeholder="Win rate in enterprise deals"
        error={errors.title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <MeasureFields
        draft={draft}
        errors={errors}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <div className={styles["pair"]}>
        <TextField
          label="Due"
          type="date"
          value={dueOn}
          min={cycle.startsOn}
          max={lastDay}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <SelectField
          label="Owner"
          value={ownerId ?? objective?.ownerId ?? ""}
          onChange={(event) => setOwner(event.target.value)}
        >
          <option value="">Nobody yet</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
      </div>
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
      <div className={styles["buttons"]}>
        <Button kind="quiet" busy={busy === "more" && "Adding"} onClick={() => void (busy ?? add("more"))}>
          Add and write another
        </Button>
        <Button type="submit" kind="primary" busy={busy === "done" && "Adding"} keyHint="↵">
          Add key result
        </Button>
      </div>
    </form>
  );
}
