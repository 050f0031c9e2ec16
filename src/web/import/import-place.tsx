import { useState } from "react";
import type { CycleId, TeamId } from "#okr/ids.ts";
import { useRows, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { SelectField } from "#web/ui/field.tsx";
import type { ReadDocument } from "./import-rows.ts";
import { sameName } from "./same-name.ts";
import styles from "./import-page.module.css";

/** Where the document's objectives go. */
export type Place = {
  readonly cycleId: string;
  readonly teamId: string;
  readonly cycleIdByName: ReadonlyMap<string, string>;
  readonly addTeams: boolean;
  /** The team is the root of all. */
  readonly isWholeCompany: boolean;
  readonly change: (part: Partial<Pick<Place, "cycleId" | "teamId" | "cycleIdByName" | "addTeams">>) => void;
  /** As the server is asked, once cycle and team are known. */
  readonly chosen: {
    cycleId: CycleId;
    teamId: TeamId;
    cycles: { name: string; cycleId: CycleId }[];
    addTeams: boolean;
  } | null;
};

/** Starts with the cycle on the page, the company, and the cycles whose names the document uses. */
export function usePlace({ cycles: names }: ReadDocument): Place {
  const { cycles, cycleId: shownId } = useWorkspaceState();
  const teams = useRows("team");
  const open = cycles.filter((cycle) => cycle.state !== "closed");
  const [parts, setParts] = useState<Partial<Pick<Place, "cycleId" | "teamId" | "cycleIdByName" | "addTeams">>>({});
  const known = new Map(
    names.flatMap((name) =>
      open.filter((cycle) => sameName(cycle.name, name)).map((cycle) => [name, cycle.id as string] as const),
    ),
  );
  const cycleId = parts.cycleId ?? open.find((cycle) => cycle.id === shownId)?.id ?? open[0]?.id ?? "";
  const companyId = teams.find((team) => team.parentId === null)?.id ?? "";
  const teamId = parts.teamId ?? companyId;
  const cycleIdByName = parts.cycleIdByName ?? known;
  const addTeams = parts.addTeams ?? true;
  const mapped = [...cycleIdByName].map(([name, id]) => ({ name, cycleId: id as CycleId }));
  return {
    cycleId,
    teamId,
    cycleIdByName,
    addTeams,
    isWholeCompany: teamId === companyId,
    change: (part) => setParts({ ...parts, ...part }),
    chosen:
      cycleId && teamId ? { cycleId: cycleId as CycleId, teamId: teamId as TeamId, cycles: mapped, addTeams } : null,
  };
}

/** Which cycle and team the objectives belong to, and what the names in the document stand for. */
export function ImportPlace({ place, read }: { readonly place: Place; readonly read: ReadDocument }) {
  const { cycles } = useWorkspaceState();
  const teams = useRows("team");
  const open = cycles.filter((cycle) => cycle.state !== "closed");
  const newTeams = read.teams.filter((name) => !teams.some((team) => sameName(team.name, name)));
  const options = open.map((cycle) => (
    <option key={cycle.id} value={cycle.id}>
      {cycle.name}
    </option>
  ));
  return (
    <aside className={styles["place"]} aria-label="Where it goes">
      <section>
        <h2>Where it goes</h2>
        <SelectField
          label="Cycle"
          value={place.cycleId}
          onChange={(event) => place.change({ cycleId: event.target.value })}
        >
          {options}
        </SelectField>
        <SelectField
          label="Team"
          hint={read.teams.length > 0 ? "For objectives that name no team." : undefined}
          value={place.teamId}
          onChange={(event) => place.change({ teamId: event.target.value })}
        >
          {teamsInOrder(teams).map(({ team, depth }) => (
            <option key={team.id} value={team.id}>
              {"\u00a0\u00a0".repeat(depth)}
              {team.name}
            </option>
          ))}
        </SelectField>
      </section>
      {read.cycles.length > 0 && (
        <section>
          <h2>Cycles it names</h2>
          {read.cycles.map((name) => (
            <SelectField
              key={name}
              label={name}
              value={place.cycleIdByName.get(name) ?? ""}
              onChange={(event) => {
                const next = new Map(place.cycleIdByName);
                if (event.target.value) next.set(name, event.target.value);
                else next.delete(name);
                place.change({ cycleIdByName: next });
              }}
            >
              <option value="">The cycle above</option>
              {options}
            </SelectField>
          ))}
        </section>
      )}
      {newTeams.length > 0 && (
        <section>
          <h2>Teams it names</h2>
          <label className={styles["tick"]}>
            <input
              type="checkbox"
              checked={place.addTeams}
              onChange={(event) => place.change({ addTeams: event.target.checked })}
            />
            <span>
              Add {newTeams.length === 1 ? "the team" : "the teams"} you do not have yet: {newTeams.join(", ")}
            </span>
          </label>
        </section>
      )}
    </aside>
  );
}
