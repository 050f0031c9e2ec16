import type { Support } from "#okr/objective.ts";
import { SelectField } from "#web/ui/field.tsx";
import { useLadder } from "./use-ladder.tsx";

type Props = {
  /** The objective that ladders up; none for one that is being written. */
  readonly objectiveId?: string;
  readonly value: Support | undefined;
  readonly onChoose: (support: Support | undefined) => void;
  readonly isLabelHidden?: boolean;
};

/** Chooses the objective or key result that an objective ladders up to. */
export function LadderField({ objectiveId, value: support, onChoose, isLabelHidden = false }: Props) {
  const { value, options, supportOf } = useLadder(objectiveId, support);
  return (
    <SelectField
      label="Ladders up to"
      isLabelHidden={isLabelHidden}
      value={value}
      onChange={(event) => onChoose(supportOf(event.target.value))}
    >
      {options}
    </SelectField>
  );
}
