import type { Cycle } from "#okr/cycle.ts";
import type { SignOff } from "#okr/sign-off.ts";
import { signOffWord } from "./sign-off-words.ts";
import styles from "./sign-off-mark.module.css";

type Props = { readonly signOff: SignOff | null; readonly cycle: Pick<Cycle, "state"> };

/** A quiet word beside an objective that is not agreed on yet. */
export function SignOffMark({ signOff, cycle }: Props) {
  const word = signOffWord(signOff, cycle);
  return word && <span className={styles["mark"]}>{word}</span>;
}
