import { useState } from "react";
import type { Bet, InitiativeState } from "#okr/initiative.ts";
import { betInWords, dayInWords } from "#okr/words.ts";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { useRow, useRows } from "#web/plan/plan-hooks.ts";
import type { Initiative, KeyResult } from "#web/plan/plan-rows.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { AddBet } from "./add-bet.tsx";
import styles from "./sections.module.css";

type Props = { readonly keyResult: KeyResult; readonly today: string };

/** The work that is expected to move this number, and by how much. */
export function BetsOnThis({ keyResult, today, mayEdit }: Props & { readonly mayEdit: boolean }) {
  const [isAdding, setAdding] = useState(false);
  const initiatives = useRows("initiative");
  const bets = initiatives
    .flatMap((initiative) =>
      initiative.bets.filter((bet) => bet.keyResultId === keyResult.id).map((bet) => ({ initiative, bet })),
    )
    .toSorted((one, other) => placeOf(one.initiative) - placeOf(other.initiative));
  return (
    <section aria-labelledby="bets">
      <div className={styles["head"]}>
        <h2 id="bets">Initiatives betting on this</h2>
        <span>{bets.length > 0 && bets.length}</span>
        {mayEdit && !isAdding && (
          <button type="button" className={styles["deed"]} onClick={() => setAdding(true)}>
            Add a bet
          </button>
        )}
      </div>
      {isAdding && <AddBet keyResult={keyResult} onDone={() => setAdding(false)} />}
      {bets.length === 0 && !isAdding && <p className={styles["none"]}>No initiative bets on this number yet.</p>}
      <ul>
        {bets.map(({ initiative, bet }) => (
          <BetRow key={initiative.id} {...{ initiative, bet, keyResult, today }} />
        ))}
      </ul>
    </section>
  );
}

/** What is being done now comes first, what is over last. */
const placeOf = ({ state }: Initiative): number => inOrder.indexOf(state);
const inOrder: readonly InitiativeState[] = ["running", "doubled-down", "planned", "proposed", "done", "stopped"];

function BetRow({ initiative, bet, keyResult, today }: Props & { readonly initiative: Initiative; readonly bet: Bet }) {
  const owner = useRow("person", initiative.ownerId);
  const telling = tellingOf(initiative, today) || bet.why;
  return (
    <li className={styles["bet"]}>
      <span className={styles["name"]}>{initiative.title}</span>
      <span className={styles["effect"]}>{betInWords(keyResult.measure, bet.low, bet.high)}</span>
      {owner ? <Avatar name={owner.name} /> : <span />}
      <p>
        <InitiativeStateWord state={initiative.state} />
        {telling && <span>{telling}</span>}
      </p>
    </li>
  );
}

/** The newest sentence on how it goes, why it was stopped, or when it runs. */
function tellingOf({ note, reason, state, startsOn, endsOn }: Initiative, today: string): string {
  if ((state === "stopped" || state === "doubled-down") && reason) return reason;
  if (note) return note;
  if (startsOn && startsOn > today) return `starts ${dayInWords(startsOn, today)}`;
  return endsOn ? `until ${dayInWords(endsOn, today)}` : "";
}
