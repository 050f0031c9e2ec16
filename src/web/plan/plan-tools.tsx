import { Search } from "lucide-react";
import { useMemo } from "react";
import type { ReactNode, Ref } from "react";
import { confidenceInWords } from "#okr/words.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { standings } from "#web/marks/confidence-words.ts";
import type { Standing } from "#web/marks/confidence-words.ts";
import { FilterChip, ToggleChip } from "#web/ui/chip.tsx";
import type { PlanSearch } from "./plan-filter.ts";
import { useRows } from "./plan-hooks.ts";
import { teamsInOrder } from "./team-tree.ts";
import type { PlanSearchControl } from "./use-plan-search.ts";
import { ViewTools } from "./view-tools.tsx";
import styles from "./plan.module.css";

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

type Props = {
  readonly control: PlanSearchControl;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly filterRef: Ref<HTMLInputElement>;
  readonly first?: ReactNode;
};

/** The filters, read as sentences, and what is counted of what they leave. */
export function PlanTools({ control, counts, filterRef, first }: Props) {
  const { search, typed, change, type } = control;
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
    <div className={styles["tools"]} role="group" aria-label="Filters">
      {first}
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
      <label className={styles["find"]}>
        <Search size={13} aria-hidden="true" />
        <input
          ref={filterRef}
          type="text"
          role="searchbox"
          aria-label="Filter by words"
          placeholder="Filter"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
      <ViewTools search={search} />
      <ul className={styles["counts"]} aria-label="Key results shown">
        {standings.map((standing) => (
          <li key={standing}>
            <ConfidenceMark standing={standing} />
            <span>
              <b>{counts[standing]}</b> {confidenceInWords[standing].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
