import { Plus, X } from "lucide-react";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { newKey } from "#web/shell/new-key.ts";
import { IconButton } from "#web/ui/button.tsx";
import { withInitiative } from "./draft.ts";
import type { InitiativeLine } from "./draft.ts";
import type { Sheet } from "./sheet.ts";
import type { DraftControl } from "./use-draft.ts";
import styles from "./write.module.css";

/** "bets on 2": the numbers of the key results, in order. */
function betsInWords(sheet: Sheet, betsOn: readonly string[]): string {
  const numbers = sheet.entries.flatMap(({ key }, place) => (betsOn.includes(key) ? [place + 1] : []));
  if (numbers.length === 0) return "bets on nothing yet";
  return `bets on ${numbers.length === 1 ? "" : `${numbers.slice(0, -1).join(", ")} and `}${numbers.at(-1) ?? ""}`;
}

type Props = {
  readonly sheet: Sheet;
  readonly control: DraftControl;
  readonly isReadOnly: boolean;
  /** The key result the cursor was in last: a new initiative bets on it. */
  readonly selectedKey: string | null;
};

/** The work, and the key results it bets on. */
export function InitiativeList({ sheet, control, isReadOnly, selectedKey }: Props) {
  const { draft, change, step } = control;
  const target = sheet.entries.find(({ key }) => key === selectedKey)?.key ?? sheet.entries[0]?.key;
  const key = (one: InitiativeLine) => `initiative-${one.key}`;
  function add(): void {
    const added = { key: newKey(), title: "", kind: "other", dueOn: null, betsOn: target ? [target] : [] } as const;
    change((before) => ({ ...before, initiatives: [...before.initiatives, added] }));
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${CSS.escape(key(added))}`)?.focus());
  }
  function turnBet({ key: own, betsOn }: InitiativeLine, bet: string): void {
    const next = betsOn.includes(bet) ? betsOn.filter((one) => one !== bet) : [...betsOn, bet];
    change((before) => withInitiative(before, own, { betsOn: next }));
  }
  return (
    <>
      <h2 className={styles["label"]}>Initiatives</h2>
      <ul className={styles["initiatives"]}>
        {sheet.initiatives.map(({ id, state, title, bets }) => (
          <li key={id}>
            <InitiativeStateWord state={state} />
            <span className={styles["title"]}>{title}</span>
            <span className={styles["bets"]}>
              {betsInWords(
                sheet,
                bets.map((bet) => bet.keyResultId),
              )}
            </span>
          </li>
        ))}
        {draft.initiatives.map((one) => (
          <li key={one.key}>
            <InitiativeStateWord state="proposed" />
            <input
              id={key(one)}
              className={styles["title"]}
              aria-label="Initiative"
              placeholder="What you will do"
              maxLength={300}
              autoComplete="off"
              value={one.title}
              onChange={(event) => change((before) => withInitiative(before, one.key, { title: event.target.value }))}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) add();
              }}
            />
            <details className={styles["bets"]}>
              <summary>{betsInWords(sheet, one.betsOn)}</summary>
              <div role="group" aria-label="Bets on">
                {sheet.entries
                  .map((entry, place) => ({ ...entry, number: place + 1 }))
                  .filter(({ text }) => text.trim() !== "")
                  .map((entry) => (
                    <label key={entry.key}>
                      <input
                        type="checkbox"
                        checked={one.betsOn.includes(entry.key)}
                        onChange={() => turnBet(one, entry.key)}
                      />
                      {entry.number} {entry.text}
                    </label>
                  ))}
              </div>
            </details>
            <IconButton
              label="Take this initiative out"
              onClick={() =>
                step(
                  (before) => ({
                    ...before,
                    initiatives: before.initiatives.filter((other) => other.key !== one.key),
                  }),
                  "Initiative taken out",
                )
              }
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <button type="button" className={styles["add"]} onClick={add}>
          <Plus size={14} aria-hidden="true" />
          Add an initiative
        </button>
      )}
    </>
  );
}
