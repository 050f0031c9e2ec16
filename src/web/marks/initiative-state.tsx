import { ChevronsUp, Circle, CircleCheck, CircleDashed, CircleDot, CircleX } from "lucide-react";
import type { InitiativeState } from "#okr/initiative.ts";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./initiative-state.module.css";

const looks = {
  proposed: { Icon: CircleDashed, word: "Proposed", look: "quiet" },
  planned: { Icon: Circle, word: "Planned", look: "" },
  running: { Icon: CircleDot, word: "Running", look: "" },
  "doubled-down": { Icon: ChevronsUp, word: "Doubled down", look: "loud" },
  done: { Icon: CircleCheck, word: "Done", look: "" },
  stopped: { Icon: CircleX, word: "Stopped", look: "quiet" },
} as const;

/** The state of an initiative: icon and word. */
export function InitiativeStateWord({ state }: { readonly state: InitiativeState }) {
  const { Icon, word, look } = looks[state];
  return (
    <span className={classNames(styles["state"], look && styles[look])}>
      <Icon size={14} aria-hidden="true" />
      <span>{word}</span>
    </span>
  );
}
