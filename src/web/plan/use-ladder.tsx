import { useMemo } from "react";
import type { Support } from "#okr/objective.ts";
import { ladderChoices, toChoiceValue } from "./ladder-choices.ts";
import { usePlanFrame, useRows } from "./plan-hooks.ts";

const nothing = "Nothing yet";

/**
 * What an objective ladders up to, and everything it could, as options of a list. `objectiveId` is the objective's own; none
 * for one that is being written. The options are drawn again only when the plan changes: they may be thousands.
 */
export function useLadder(objectiveId: string | undefined, support: Support | null | undefined) {
  const [teams, objectives, keyResults] = [useRows("team"), useRows("objective"), useRows("key-result")];
  const { above } = usePlanFrame();
  const { choices, list } = useMemo(() => {
    const groups = ladderChoices({ teams, objectives, keyResults }, objectiveId);
    return {
      choices: groups.flatMap((group) => group.choices),
      list: groups.map(({ team, choices: ofTeam }) => (
        <optgroup key={team} label={team}>
          {ofTeam.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </optgroup>
      )),
    };
  }, [teams, objectives, keyResults, objectiveId]);
  const value = support ? toChoiceValue(support) : "";
  const here = choices.find((one) => one.value === value);
  // What stands above in another cycle stays choosable as long as it is chosen.
  const elsewhere = support && !here ? above.find(({ id }) => id === support.id) : undefined;
  return {
    value,
    shown: (here ?? elsewhere)?.title.trim() ?? nothing,
    options: (
      <>
        <option value="">{nothing}</option>
        {elsewhere && <option value={value}>{elsewhere.title}</option>}
        {list}
      </>
    ),
    supportOf: (chosen: string): Support | undefined => choices.find((one) => one.value === chosen)?.support,
  };
}
