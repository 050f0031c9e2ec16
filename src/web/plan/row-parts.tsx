import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Avatars } from "#web/ui/avatar.tsx";
import type { OutlineRow } from "./outline.ts";
import { useRowState, useWorkspace } from "./plan-hooks.ts";
import styles from "./row-parts.module.css";

/** What a row may ask of the outline it stands in. */
export type RowDeeds = {
  readonly turn: (row: OutlineRow) => void;
  readonly edit: (key: string | null) => void;
  /** Asks where to move a row to. */
  readonly move: (row: OutlineRow) => void;
  readonly addKeyResult: (objectiveId: string) => void;
};
/** What every row is drawn from. */
export type RowProps<K extends OutlineRow["kind"]> = {
  readonly row: Extract<OutlineRow, { kind: K }>;
  readonly isEditing: boolean;
  /** The pointer is on it, or there is none: what can be done with it is shown. */
  readonly isAtHand: boolean;
  readonly deeds: RowDeeds;
};

type TwistProps = { readonly isOpen: boolean; readonly what: string; readonly onTurn: () => void };

/** Opens and closes what is under a row. */
export function Twist({ isOpen, what, onTurn }: TwistProps) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles["twist"]}
      aria-label={`${isOpen ? "Hide" : "Show"} ${what}`}
      onClick={onTurn}
    >
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}

/** Where a row is taken hold of to drag it; keys and the menu do the same. */
export const Grip = () => <span className={styles["grip"]} draggable data-grip="" aria-hidden="true" />;

/** The room of a twist on a row that has nothing under it. */
export const NoTwist = () => <span className={styles["twist"]} />;

/** Instead of its confidence, a row says that it is being saved, or that it could not be. */
export function Standing({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const state = useRowState(id);
  if (state?.kind === "failed") {
    return (
      <span className={styles["failed"]} title={state.sentence}>
        <button type="button" onClick={state.retry} aria-label={`Not saved. ${state.sentence} Try again`}>
          Try again
        </button>
      </span>
    );
  }
  return state?.kind === "saving" ? <span className={styles["state"]}>Saving</span> : children;
}

export function Owners({
  ids,
  size,
}: {
  readonly ids: readonly (string | null | undefined)[];
  readonly size?: "small";
}) {
  const { facts } = useWorkspace();
  const names = [...new Set(ids)].flatMap((id) => (id ? (facts.find("person", id)?.name ?? []) : []));
  return names.length > 0 ? <Avatars names={names.slice(0, 2)} {...(size ? { size } : {})} /> : null;
}

/** A column this row has nothing for. */
export function EmptyCell({ className }: { readonly className?: string | undefined }) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label
  return <div role="gridcell" className={className} />;
}
