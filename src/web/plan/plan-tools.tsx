import { Search } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { confidenceInWords } from "#okr/words.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { standings } from "#web/marks/confidence-words.ts";
import type { Standing } from "#web/marks/confidence-words.ts";
import { FilterChips } from "./filter-chips.tsx";
import type { PlanSearchControl } from "./use-plan-search.ts";
import { ViewTools } from "./view-tools.tsx";
import styles from "./plan-tools.module.css";

type Props = {
  readonly control: PlanSearchControl;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly filterRef: Ref<HTMLInputElement>;
  readonly first?: ReactNode;
};

/** The filters, read as sentences, and what is counted of what they leave. */
export function PlanTools({ control, counts, filterRef, first }: Props) {
  const { search, address, typed, change, type } = control;
  return (
    <div className={styles["tools"]} role="group" aria-label="Filters">
      {first}
      <FilterChips search={address} change={change} />
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
