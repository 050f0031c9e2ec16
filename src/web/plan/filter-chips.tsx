import { memo, useMemo } from "react";
import { confidenceInWords } from "#okr/words.ts";
import { standings } from "#web/marks/confidence-words.ts";
import type { Standing } from "#web/marks/confidence-words.ts";
import { FilterChip, ToggleChip } from "#web/ui/chip.tsx";
import type { PlanSearch } from "./plan-filter.ts";
import { useRows } from "./plan-hooks.ts";
import { teamsInOrder } from "./team-tree.ts";
import type { PlanSearchControl } from "./use-plan-search.ts";

const any = { value: "", label: "Any" };
const confidenceChoices = [
  any,
  ...standings.map((standing) => ({ value: standing, label: confidenceInWords[standing] })),
];
const ownershipChoices = [
  any,
  { value: "owned", label: "Owned" },
  { value: "shared", label: "Shared" },
  { value: "influenced", label: "Influenced" },
];

type Props = Pick<PlanSearchControl, "change"> & { readonly search: PlanSearch };

/** The filters that are chosen, not typed; drawn again only when the address changes. */
export const FilterChips = memo(function FilterChips({ search, change }: Props) {
  const teams = useRows("team");
  const people = useRows("person");
  const teamChoices = useMemo(
    () => [
      { value: "", label: "All" },
      ...teamsInOrder(teams)
        .filter(({ depth }) => depth > 0)
        .map(({ team, depth }) => ({ value: team.id as string, label: `${"\u2003".repeat(depth - 1)}${team.name}` })),
    ],
    [teams],
  );
  const ownerChoices = useMemo(
    () => [
      { value: "", label: "Anyone" },
      ...people
        .filter((one) => one.isActive)
        .map((one) => ({ value: one.id as string, label: one.name }))
        .toSorted((one, other) => one.label.localeCompare(other.label)),
    ],
    [people],
  );
  const chosen = (value: string): string | undefined => value || undefined;
  return (
    <>
      <FilterChip
        label="Team"
        value={search.team ?? ""}
        choices={teamChoices}
        onChoose={(team) => change({ team: chosen(team) })}
      />
      <FilterChip
        label="Owner"
        value={search.owner ?? ""}
        choices={ownerChoices}
        onChoose={(owner) => change({ owner: chosen(owner) })}
      />
      <FilterChip
        label="Confidence"
        value={search.confidence ?? ""}
        choices={confidenceChoices}
        onChoose={(value) => change({ confidence: chosen(value) as Standing | undefined })}
      />
      <FilterChip
        label="Ownership"
        value={search.ownership ?? ""}
        choices={ownershipChoices}
        onChoose={(value) => change({ ownership: chosen(value) as PlanSearch["ownership"] })}
      />
      <ToggleChip
        label="Initiatives"
        isOn={search.initiatives !== false}
        onToggle={(isOn) => change({ initiatives: isOn ? undefined : false })}
      />
      {search.slipping && <ToggleChip label="Slipping" isOn onToggle={() => change({ slipping: undefined })} />}
    </>
  );
});
