import { useId, useState } from "react";
import { problemOf } from "#client/client.ts";
import type { TeamId } from "#okr/ids.ts";
import type { Support } from "#okr/objective.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField } from "#web/ui/field.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { LadderField } from "./ladder-field.tsx";
import { usePlanFrame, useRows, useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import { teamsInOrder } from "./team-tree.ts";
import { titleFromSentence } from "./write-words.ts";
import styles from "./write-form.module.css";

type Props = { readonly onAdded: (objectiveId: string) => void };

/** "We will …": an objective, for a team. */
export function ObjectiveForm({ onAdded }: Props) {
  const id = useId();
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const { cycle } = usePlanFrame();
  const hasOthers = useRows("objective").length > 0;
  const placed = teamsInOrder(useRows("team"));
  const mine = placed.find(({ team }) => me?.teamIds.includes(team.id))?.team.id;
  const [chosenTeam, setTeam] = useState<string>(mine ?? placed[0]?.team.id ?? "");
  const [words, setWords] = useState("");
  const [support, setSupport] = useState<Support>();
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string>();
  const [idempotencyKey] = useState(store.newKey);

  async function add(): Promise<void> {
    const title = titleFromSentence(words);
    if (!title) return setSentence("Say what you want to be true.");
    setBusy(true);
    setSentence(undefined);
    try {
      const row = await store.client.objectives.propose(
        { cycleId: cycle.id, teamId: chosenTeam as TeamId, title, supports: support ? [support] : [] },
        { context: { idempotencyKey } },
      );
      store.facts.put({ noun: "objective", row });
      void store.catchUp();
      showToast({ text: "Objective added" });
      onAdded(row.id);
    } catch (error) {
      setSentence(problemOf(error).sentence);
      setBusy(false);
    }
  }

  return (
    <form
      className={styles["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void add();
      }}
    >
      <div className={styles["willDo"]}>
        <label htmlFor={id}>We will</label>
        <input
          id={id}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          data-focus-first=""
          value={words}
          maxLength={300}
          autoComplete="off"
          placeholder="win the trust of our customers"
          aria-describedby={`${id}-hint`}
          aria-invalid={sentence ? true : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={styles["hint"]}>
        Say what you want in words, without a number. The numbers come next, as key results.
      </p>
      <SelectField label="Team" value={chosenTeam} onChange={(event) => setTeam(event.target.value)}>
        {placed.map(({ team, depth }) => (
          <option key={team.id} value={team.id}>
            {"\u2003".repeat(depth)}
            {team.name}
          </option>
        ))}
      </SelectField>
      {hasOthers && <LadderField value={support} onChoose={setSupport} />}
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
      <div className={styles["buttons"]}>
        <Button type="submit" kind="primary" busy={isBusy && "Adding"} keyHint="↵">
          Add objective
        </Button>
      </div>
    </form>
  );
}
