import { useState } from "react";
import { signOffSentence } from "#web/marks/sign-off-words.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { modKey } from "#web/ui/mod-key.ts";
import { ChoiceChip } from "./choice-chip.tsx";
import type { SignOffControl } from "./use-sign-off.ts";
import styles from "./sign-off.module.css";

type Props = { readonly control: SignOffControl };

/** Where the objective stands on the way to being agreed on, and what can be done about it beside the button on top. */
export function SignOffLine({ control }: Props) {
  const { facts } = useWorkspace();
  const { me } = useWorkspaceState();
  const [isSendingBack, setSendingBack] = useState(false);
  const { objective, people, of, isWriter, isDecider, isAsked } = control;
  const { signOff } = objective;
  const nameOf = (id: string): string => facts.find("person", id)?.name ?? "somebody who has left";
  const isOpen = signOff?.state !== "asked" && signOff?.state !== "signed-off";
  return (
    <section className={styles["line"]} aria-label="Sign-off">
      <p>{signOffSentence(signOff, { nameOf, today: facts.today(), me: me?.person.id ?? "" })}</p>
      {isOpen && isWriter && (
        <ChoiceChip
          label="Sign-off by"
          shown={people.find(({ id }) => id === of)?.name ?? ""}
          value={of ?? ""}
          onChoose={control.choose}
        >
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceChip>
      )}
      {signOff?.state === "asked" && isDecider && (
        <>
          {!isAsked && (
            <Button size="small" onClick={() => control.move({ kind: "sign-off" })}>
              Sign off
            </Button>
          )}
          <Button
            size="small"
            kind="quiet"
            aria-expanded={isSendingBack}
            onClick={() => setSendingBack(!isSendingBack)}
          >
            Send back
          </Button>
        </>
      )}
      {!isOpen && isWriter && (
        <Button size="small" kind="quiet" onClick={() => control.move({ kind: "return-to-draft" })}>
          {signOff?.state === "asked" ? "Take back" : "Return to draft"}
        </Button>
      )}
      {isSendingBack && signOff?.state === "asked" && (
        <SendBack
          onDone={(note) => {
            setSendingBack(false);
            if (note) control.move({ kind: "send-back", note });
          }}
        />
      )}
    </section>
  );
}

function SendBack({ onDone }: { readonly onDone: (note: string | null) => void }) {
  const [note, setNote] = useState("");
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== "") onDone(note.trim());
      }}
    >
      <TextField
        label="What should change?"
        value={note}
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(null);
        }}
      />
      <Button type="submit" disabled={note.trim() === ""}>
        Send back
      </Button>
    </form>
  );
}

/** What the button on top does once everything written is in the plan; null when it waits for somebody else. */
export function nextSignOff(
  control: SignOffControl | null,
): { readonly label: string; readonly run: () => void } | null {
  if (!control) return null;
  const { objective, of, isWriter, isAsked, move } = control;
  const { signOff } = objective;
  if (signOff?.state === "asked") return isAsked ? { label: "Sign off", run: () => move({ kind: "sign-off" }) } : null;
  if (signOff?.state === "signed-off" || !isWriter || of === null) return null;
  return { label: "Ask for sign-off", run: () => move({ kind: "ask", of }) };
}

/** The button on top, while everything written is in the plan. */
export const SignOffButton = ({ label, run }: { readonly label: string; readonly run: () => void }) => (
  <Button kind="primary" keyHint={modKey("↵")} onClick={run}>
    {label}
  </Button>
);
