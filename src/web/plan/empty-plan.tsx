import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "#client/client.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { quarterOf } from "./current-cycle.ts";
import { ObjectiveForm } from "./objective-form.tsx";
import { mayRun, mayWrite } from "./permission.ts";
import { useWorkspace } from "./plan-hooks.ts";
import styles from "./empty-plan.module.css";

const rungs = [
  ["Company", "Why we exist this year"],
  ["Objective", "What we want, in plain words"],
  ["Key result", "The number that says we got there"],
  ["Initiative", "The bet we make to move it"],
] as const;

const HowItFits = () => (
  <aside className={styles["ladder"]} aria-label="How it fits together">
    <h2>How it fits together</h2>
    <ol className={styles["rungs"]}>
      {rungs.map(([name, words]) => (
        <li key={name} className={name === "Objective" ? styles["here"] : undefined}>
          <b>{name}</b>
          <small>{words}</small>
        </li>
      ))}
    </ol>
  </aside>
);

/** A cycle with nothing in it yet: write the first objective, or bring a document. */
export function EmptyPlan({ onAdded }: { readonly onAdded: (objectiveId: string) => void }) {
  const store = useWorkspace();
  return (
    <div className={styles["empty"]}>
      <div className={styles["main"]}>
        <h2>
          Nothing planned yet.{" "}
          {mayWrite(store) ? "Start with one objective." : "It appears here as soon as someone writes it."}
        </h2>
        {mayWrite(store) && (
          <>
            <p className={styles["lead"]}>
              You can change every word later. Most teams have a first draft in about twenty minutes.
            </p>
            <div className={styles["write"]}>
              <ObjectiveForm onAdded={onAdded} />
            </div>
          </>
        )}
        {mayRun(store) && (
          <section className={styles["alternative"]}>
            <h3>Or import a document</h3>
            <p>
              Bring last quarter’s plan as Markdown. Ladder finds the objectives and key results and shows them to you
              before anything is saved.
            </p>
            <Link to="/import" className={buttonClass()}>
              Import a document
            </Link>
          </section>
        )}
      </div>
      <HowItFits />
    </div>
  );
}

/** A workspace without a cycle: the first one is offered as the quarter that runs. */
export function FirstCycle() {
  const store = useWorkspace();
  const offered = quarterOf(store.facts.today());
  const [draft, setDraft] = useState(offered);
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string>();
  async function create(): Promise<void> {
    setBusy(true);
    try {
      await store.client.cycles.create({ ...draft, state: "active" }, { context: { idempotencyKey: store.newKey() } });
      await store.reload();
    } catch (error) {
      setSentence(problemOf(error).sentence);
      setBusy(false);
    }
  }
  if (!mayRun(store)) {
    return (
      <div className={styles["main"]}>
        <h2>There is no cycle to plan in yet</h2>
        <p className={styles["lead"]}>Someone who runs this workspace can start the first one in its settings.</p>
      </div>
    );
  }
  return (
    <div className={styles["main"]}>
      <h2>Start with the quarter you are in</h2>
      <p className={styles["lead"]}>Objectives belong to a cycle. You can change its name and dates later.</p>
      <form
        className={styles["cycle"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void create();
        }}
      >
        <TextField
          label="Name"
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
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
          hint="The first day that belongs to the next cycle."
          value={draft.endsBefore}
          error={sentence}
          onChange={(event) => setDraft({ ...draft, endsBefore: event.target.value })}
        />
        <div>
          <Button type="submit" kind="primary" busy={isBusy && "Starting"}>
            Start {draft.name || "the cycle"}
          </Button>
        </div>
      </form>
    </div>
  );
}
