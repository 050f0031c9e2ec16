import { useNavigate } from "@tanstack/react-router";
import type { PersonId } from "#okr/ids.ts";
import { alignObjective, editObjective } from "#web/plan/edits.ts";
import { useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Standing } from "#web/plan/row-parts.tsx";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { useLadder } from "#web/plan/use-ladder.tsx";
import { ChoiceChip } from "./choice-chip.tsx";
import type { DraftControl } from "./use-draft.ts";
import type { SheetState } from "./use-sheet.ts";
import styles from "./write.module.css";

type Props = {
  readonly state: SheetState;
  readonly control: DraftControl;
  readonly teamId: string;
  readonly isReadOnly: boolean;
};

/** What an objective ladders up to, whose it is, and where a new one will stand. */
export function ObjectiveFacts({ state, control, teamId, isReadOnly }: Props) {
  const { sheet, cycle } = state;
  return (
    <div className={styles["chips"]}>
      {isReadOnly ? (
        <span className={styles["plain"]}>{cycle.name}</span>
      ) : (
        <>
          <LadderChip state={state} control={control} />
          <OwnerChip state={state} control={control} />
          {!sheet.objective && <PlaceChips teamId={teamId} cycleId={cycle.id} />}
        </>
      )}
      {sheet.objective && <Standing id={sheet.objective.id}>{null}</Standing>}
    </div>
  );
}

function LadderChip({ state: { sheet }, control: { draft, change } }: Pick<Props, "state" | "control">) {
  const store = useWorkspace();
  const support = sheet.objective ? sheet.objective.supports[0] : draft.support;
  const { value, shown, options, supportOf } = useLadder(sheet.objective?.id, support);
  function choose(next: string): void {
    const chosen = supportOf(next);
    if (sheet.objective) void alignObjective(store, sheet.objective, chosen ? [chosen] : []);
    else change((before) => ({ ...before, support: chosen ?? null }));
  }
  return (
    <ChoiceChip label="Ladders up to" shown={shown} value={value} onChoose={choose}>
      {options}
    </ChoiceChip>
  );
}

function OwnerChip({ state: { sheet, ownerId }, control: { change } }: Pick<Props, "state" | "control">) {
  const store = useWorkspace();
  const people = useRows("person").filter((one) => one.isActive);
  function choose(value: string): void {
    const next = (value || null) as PersonId | null;
    if (sheet.objective) void editObjective(store, sheet.objective, { ownerId: next });
    else change((before) => ({ ...before, ownerId: next }));
  }
  return (
    <ChoiceChip
      label="Owner"
      shown={people.find(({ id }) => id === ownerId)?.name ?? "Nobody yet"}
      value={ownerId ?? ""}
      onChoose={choose}
    >
      <option value="">Nobody yet</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </ChoiceChip>
  );
}

function PlaceChips({ teamId, cycleId }: { readonly teamId: string; readonly cycleId: string }) {
  const store = useWorkspace();
  const navigate = useNavigate();
  const { cycles } = useWorkspaceState();
  const teams = teamsInOrder(useRows("team"));
  return (
    <>
      <ChoiceChip
        label="Team"
        shown={store.facts.find("team", teamId)?.name ?? ""}
        value={teamId}
        onChoose={(team) => void navigate({ to: "/write", search: (before) => ({ ...before, team }), replace: true })}
      >
        {teams.map(({ team, depth }) => (
          <option key={team.id} value={team.id}>
            {"\u2003".repeat(depth)}
            {team.name}
          </option>
        ))}
      </ChoiceChip>
      <ChoiceChip
        label="Cycle"
        shown={cycles.find(({ id }) => id === cycleId)?.name ?? ""}
        value={cycleId}
        onChoose={(cycle) => void navigate({ to: "/write", search: (before) => ({ ...before, cycle }), replace: true })}
      >
        {cycles
          .filter(({ state, id }) => state !== "closed" || id === cycleId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </ChoiceChip>
    </>
  );
}
