import type { PersonId } from "#okr/ids.ts";
import { confidences } from "#okr/check-in.ts";
import { confidenceInWords } from "#okr/words.ts";
import { Button } from "#web/ui/button.tsx";
import { ChoiceButton } from "#web/ui/choice-button.tsx";
import { counted } from "#web/words/counted.ts";
import { bulkChoices } from "./bulk.ts";
import type { Selected } from "./bulk.ts";
import { callAll, giveOwner, moveToCycle } from "./change-many.ts";
import { mayChange } from "./permission.ts";
import { usePlanFrame, useRows, useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import styles from "./bulk-bar.module.css";

const nobody = "nobody";

/** What was selected, and what can be done with all of it at once. */
export default function BulkBar({ ids, onClear }: { readonly ids: ReadonlySet<string>; readonly onClear: () => void }) {
  const store = useWorkspace();
  const { cycles } = useWorkspaceState();
  const { cycle } = usePlanFrame();
  const people = useRows("person");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  const selected: Selected = {
    objectives: objectives.filter(({ id }) => ids.has(id)),
    keyResults: keyResults.filter(({ id }) => ids.has(id)),
  };
  const count = selected.objectives.length + selected.keyResults.length;
  const today = store.facts.today();
  const { owned, movable, reported } = bulkChoices(selected, {
    mayChange: (row) => mayChange(store, row),
    cycle,
    today,
  });
  const otherCycles = cycles.filter(({ id, state }) => id !== cycle.id && state !== "closed");
  const owners = owned.objectives.length + owned.keyResults.length;

  const leftOut = (done: number): string => (done < count ? `, ${count - done} left as they were` : "");
  function give(value: string): void {
    const person = people.find(({ id }) => id === value);
    const said = `${counted(owners, "row")} ${person ? `given to ${person.name}` : "left without an owner"}`;
    void giveOwner(store, owned, (person?.id ?? null) as PersonId | null, said + leftOut(owners));
  }
  function move(value: string): void {
    const to = cycles.find(({ id }) => id === value);
    if (to) void moveToCycle(store, movable, to, `${counted(movable.length, "objective")} moved to ${to.name}`);
    onClear();
  }
  function call(value: string): void {
    const confidence = confidences.find((one) => one === value);
    if (!confidence) return;
    const said = `${counted(reported.length, "key result")} called ${confidenceInWords[confidence].toLowerCase()}`;
    void callAll(store, reported, confidence, said + leftOut(reported.length));
  }

  return (
    <div className={styles["place"]}>
      <div className={styles["bar"]} role="toolbar" aria-label="Selected rows">
        <span role="status" className={styles["count"]}>
          {count} selected
        </span>
        {owners > 0 && (
          <ChoiceButton
            label="Set owner"
            choices={[
              ...people
                .filter(({ isActive }) => isActive)
                .map(({ id, name }) => ({ value: id as string, label: name }))
                .toSorted((one, other) => one.label.localeCompare(other.label)),
              { value: nobody, label: "Nobody" },
            ]}
            onChoose={give}
          />
        )}
        {movable.length > 0 && otherCycles.length > 0 && (
          <ChoiceButton
            label="Move to cycle"
            choices={otherCycles.map(({ id, name }) => ({ value: id as string, label: name }))}
            onChoose={move}
          />
        )}
        {reported.length > 0 && (
          <ChoiceButton
            label="Set confidence"
            choices={confidences.map((one) => ({ value: one as string, label: confidenceInWords[one] }))}
            onChoose={call}
          />
        )}
        <Button kind="quiet" keyHint="Esc" onClick={onClear}>
          Clear
        </Button>
      </div>
    </div>
  );
}
