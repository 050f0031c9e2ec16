import { useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { SelectField } from "#web/ui/field.tsx";
import { alignObjective } from "./edits.ts";
import { LadderField } from "./ladder-field.tsx";
import { moveRow } from "./move-row.ts";
import { mayChange } from "./permission.ts";
import { useRow, useRows, useWorkspace } from "./plan-hooks.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";
import { teamsInOrder } from "./team-tree.ts";
import styles from "./write-form.module.css";

type Props = { readonly kind: "objective" | "key-result"; readonly id: string; readonly onClose: () => void };

/** Moves a row to another objective or team, and says what an objective ladders up to. */
export default function MoveDialog({ kind, id, onClose }: Props) {
  const row = useRow(kind, id);
  if (!row) return null;
  return (
    <Dialog title={`Move “${row.title}”`} onClose={onClose}>
      {"objectiveId" in row ? (
        <MoveKeyResult keyResult={row} onClose={onClose} />
      ) : (
        <MoveObjective objective={row} onClose={onClose} />
      )}
    </Dialog>
  );
}

function MoveKeyResult({ keyResult, onClose }: { readonly keyResult: KeyResult; readonly onClose: () => void }) {
  const store = useWorkspace();
  const teams = useRows("team");
  const objectives = useRows("objective").filter((one) => mayChange(store, one));
  const [objectiveId, setObjectiveId] = useState<string>(keyResult.objectiveId);
  const objective = objectives.find((one) => one.id === objectiveId);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (objective && objectiveId !== keyResult.objectiveId)
          void moveRow(store, keyResult, { listId: objectiveId, beforeId: null }, `Moved to “${objective.title}”`);
        onClose();
      }}
    >
      <SelectField
        data-focus-first=""
        label="Objective"
        value={objectiveId}
        onChange={(event) => setObjectiveId(event.target.value)}
      >
        {teamsInOrder(teams).map(({ team }) => {
          const own = objectives.filter((one) => one.teamId === team.id);
          return own.length === 0 ? null : (
            <optgroup key={team.id} label={team.name}>
              {own.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </optgroup>
          );
        })}
      </SelectField>
      <Buttons onClose={onClose} />
    </form>
  );
}

function MoveObjective({ objective, onClose }: { readonly objective: Objective; readonly onClose: () => void }) {
  const store = useWorkspace();
  const teams = useRows("team");
  const [teamId, setTeamId] = useState<string>(objective.teamId);
  const [supports, setSupports] = useState(objective.supports);
  const team = teams.find((one) => one.id === teamId);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        if (supports !== objective.supports) void alignObjective(store, objective, supports);
        if (team && teamId !== objective.teamId)
          void moveRow(store, objective, { listId: teamId, beforeId: null }, `Moved to ${team.name}`);
      }}
    >
      <SelectField data-focus-first="" label="Team" value={teamId} onChange={(event) => setTeamId(event.target.value)}>
        {teamsInOrder(teams).map(({ team: one, depth }) => (
          <option key={one.id} value={one.id}>
            {"\u2003".repeat(depth)}
            {one.name}
          </option>
        ))}
      </SelectField>
      <LadderField
        objectiveId={objective.id}
        value={supports[0]}
        onChoose={(support) => setSupports(support ? [support, ...objective.supports.slice(1)] : [])}
      />
      <Buttons onClose={onClose} />
    </form>
  );
}

const Buttons = ({ onClose }: { readonly onClose: () => void }) => (
  <div className={styles["buttons"]}>
    <Button kind="quiet" onClick={onClose}>
      Cancel
    </Button>
    <Button type="submit" kind="primary" keyHint="↵">
      Move
    </Button>
  </div>
);
