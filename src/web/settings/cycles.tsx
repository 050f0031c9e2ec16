import { useState } from "react";
import { lastDayOf, nextCycleStates } from "#okr/cycle.ts";
import type { CycleKind, CycleState } from "#okr/cycle.ts";
import { dayInWords } from "#okr/words.ts";
import { cycleAfter, quarterOf } from "#web/plan/current-cycle.ts";
import { mayRun } from "#web/plan/permission.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Cycle } from "#web/plan/workspace-store.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

const stateWords: Readonly<Record<CycleState, string>> = {
  draft: "Draft",
  planning: "Being planned",
  active: "Running",
  review: "In review",
  closed: "Closed",
};

/** What moving a cycle to a state is called, from where it is. */
function deedWords(from: CycleState, to: CycleState): string {
  if (to === "closed") return "Close";
  if (to === "review") return from === "closed" ? "Reopen for review" : "Start the review";
  if (to === "active") return from === "closed" || from === "review" ? "Reopen" : "Start";
  return to === "planning" ? "Plan it" : "Back to draft";
}

function CycleLine({ cycle, isRunner }: { readonly cycle: Cycle; readonly isRunner: boolean }) {
  const { client, newKey, facts, reload } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const today = facts.today();
  const move = async (state: CycleState): Promise<void> => {
    await run(
      () =>
        client.cycles.changeState(
          { cycleId: cycle.id, state },
          { context: { ifMatch: cycle.version, idempotencyKey: newKey() } },
        ),
      `${cycle.name}: ${stateWords[state].toLowerCase()}`,
    );
    await reload();
  };
  return (
    <li>
      <div className={styles["line"]}>
        <div className={styles["grow"]}>
          <b>{cycle.name}</b>
          <small>
            {dayInWords(cycle.startsOn, today)} to {dayInWords(lastDayOf(cycle), today)},{" "}
            {stateWords[cycle.state].toLowerCase()}
          </small>
        </div>
        {isRunner &&
          nextCycleStates[cycle.state].map((state) => (
            <Button key={state} kind="quiet" size="small" busy={isBusy && "Saving"} onClick={() => void move(state)}>
              {deedWords(cycle.state, state)}
            </Button>
          ))}
      </div>
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
    </li>
  );
}

function NewCycle({ newest, today }: { readonly newest: Cycle | undefined; readonly today: string }) {
  const { client, newKey, reload } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const [draft, setDraft] = useState<{ name: string; kind: CycleKind; startsOn: string; endsBefore: string }>(() =>
    newest ? { name: "", kind: newest.kind, ...cycleAfter(newest) } : quarterOf(today),
  );
  async function add(): Promise<void> {
    const isDone = await run(
      () => client.cycles.create({ ...draft, state: "planning" }, { context: { idempotencyKey: newKey() } }),
      `${draft.name} added`,
    );
    if (!isDone) return;
    setDraft((before) => ({ ...before, name: "" }));
    await reload();
  }
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="New cycle"
        required
        maxLength={80}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <SelectField
        label="Kind"
        value={draft.kind}
        onChange={(event) => setDraft({ ...draft, kind: event.target.value as CycleKind })}
      >
        <option value="quarter">Quarter</option>
        <option value="half">Half a year</option>
        <option value="year">Year</option>
        <option value="custom">Dates of your own</option>
      </SelectField>
      <TextField
        label="First day"
        type="date"
        required
        value={draft.startsOn}
        onChange={(event) => setDraft({ ...draft, startsOn: event.target.value })}
      />
      <TextField
        label="Ends before"
        type="date"
        required
        hint="The first day of the next one."
        error={sentence}
        value={draft.endsBefore}
        onChange={(event) => setDraft({ ...draft, endsBefore: event.target.value })}
      />
      <Button type="submit" kind="primary" busy={isBusy && "Adding"}>
        Add cycle
      </Button>
    </form>
  );
}

/** Quarters, halves, years: what objectives belong to. */
export function Cycles() {
  const store = useWorkspace();
  const { cycles } = useWorkspaceState();
  const isRunner = mayRun(store);
  const newest =
    cycles
      .toSorted((one, other) => other.endsBefore.localeCompare(one.endsBefore))
      .find((cycle) => cycle.kind === "quarter") ?? cycles[0];
  return (
    <section className={styles["section"]}>
      <h2>
        Cycles <span>{cycles.length}</span>
      </h2>
      <ul>
        {cycles.map((cycle) => (
          <CycleLine key={cycle.id} cycle={cycle} isRunner={isRunner} />
        ))}
      </ul>
      {isRunner && <NewCycle newest={newest} today={store.facts.today()} />}
    </section>
  );
}
