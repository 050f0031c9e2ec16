import { useEffect, useRef, useState } from "react";
import { problemOf } from "#client/client.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { Initiative, KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { betOf, hasEffect } from "./bet-fields.ts";
import type { BetFields, BetRefusals } from "./bet-fields.ts";
import styles from "./sections.module.css";

/** Proposes work that is expected to move this number, and says by how much. */
export function AddBet({ keyResult, onDone }: { readonly keyResult: KeyResult; readonly onDone: () => void }) {
  const store = useWorkspace();
  const [fields, setFields] = useState<BetFields>({ title: "", low: "", high: "" });
  const [refusals, setRefusals] = useState<BetRefusals>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [idempotencyKey] = useState(() => store.newKey());
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useKeys("Add a bet", [{ keys: "Escape", label: "Leave it", run: onDone, whileTyping: true }]);
  const wired = (name: keyof BetFields) => ({
    value: fields[name],
    error: refusals[name],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setFields({ ...fields, [name]: event.target.value });
      setRefusals({});
    },
  });

  const save = async (): Promise<void> => {
    const bet = betOf(keyResult.measure, fields);
    if ("refusals" in bet) return setRefusals(bet.refusals);
    setBusy(true);
    try {
      const { title, ...effect } = bet;
      const row = await store.client.initiatives.propose(
        { teamId: keyResult.teamId, title, bets: [{ keyResultId: keyResult.id, ...effect }] },
        { context: { idempotencyKey } },
      );
      store.facts.put({ noun: "initiative", row });
      offerUndo(store, row);
      return onDone();
    } catch (error) {
      setProblem(problemOf(error).sentence);
      return setBusy(false);
    }
  };

  return (
    <form
      className={styles["amend"]}
      aria-label="Add a bet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField ref={first} label="What we will do" maxLength={300} {...wired("title")} />
      {hasEffect(keyResult.measure) && (
        <div className={styles["pair"]}>
          <TextField label="Moves it by, at least" inputMode="decimal" {...wired("low")} />
          <TextField label="At most" inputMode="decimal" {...wired("high")} />
        </div>
      )}
      {problem && <p role="alert">{problem} What you typed is kept.</p>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={isBusy && "Adding"}>
          Add
        </Button>
        <Button kind="quiet" keyHint="Esc" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function offerUndo(store: WorkspaceStore, { id }: Initiative): void {
  const step = {
    text: "Initiative proposed",
    undo: () => {
      const ifMatch = store.facts.find("initiative", id)?.version ?? 1;
      const context = { ifMatch, idempotencyKey: store.newKey() };
      void store.client.initiatives
        .remove({ initiativeId: id }, { context })
        .then(() => store.catchUp())
        .catch((error: unknown) => showToast({ text: problemOf(error).sentence, isTrouble: true }));
    },
  };
  store.undoSteps.push(step);
  showToast({ text: step.text, undo: () => void store.undoSteps.undo(step) });
}
