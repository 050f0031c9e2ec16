import type { Support } from "#okr/objective.ts";
import { SelectField } from "#web/ui/field.tsx";
import { ladderChoices, toChoiceValue } from "./ladder-choices.ts";
import { usePlanFrame, useRows } from "./plan-hooks.ts";

type Props = {
  /** The objective that ladders up; none for one that is being written. */
  readonly objectiveId?: string;
  readonly value: Support | undefined;
  readonly onChoose: (support: Support | undefined) => void;
  readonly isLabelHidden?: boolean;
};

/** Chooses the objective or key result that an objective ladders up to. */
export function LadderField({ objectiveId, value, onChoose, isLabelHidden = false }: Props) {
  const plan = { teams: useRows("team"), objectives: useRows("objective"), keyResults: useRows("key-result") };
  const { above } = usePlanFrame();
  const groups = ladderChoices(plan, objectiveId);
  const choices = groups.flatMap((group) => group.choices);
  const chosen = value && toChoiceValue(value);
  // What stands above in another cycle stays choosable as long as it is chosen.
  const elsewhere = value && !choices.some((one) => one.value === chosen) && above.find((one) => one.id === value.id);
  return (
    <SelectField
      label="Ladders up to"
      isLabelHidden={isLabelHidden}
      value={chosen ?? ""}
      onChange={(event) => onChoose(choices.find((one) => one.value === event.target.value)?.support)}
    >
      <option value="">Nothing yet</option>
      {elsewhere && <option value={chosen}>{elsewhere.title}</option>}
      {groups.map(({ team, choices: ofTeam }) => (
        <optgroup key={team} label={team}>
          {ofTeam.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
