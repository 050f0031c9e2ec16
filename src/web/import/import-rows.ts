import type { Views } from "#contract/index.ts";

/** What was understood of a document, as the server gives it. */
export type ReadDocument = Views["imports"]["preview"];
export type ReadObjective = ReadDocument["objectives"][number];
type ReadKeyResult = ReadObjective["keyResults"][number];

/** What a line of the document is. */
export type Role = "objective" | "key-result" | "initiative" | "note";
export const roles: readonly Role[] = ["objective", "key-result", "initiative", "note"];

/** A line with what it was understood as, and everything read from it, so that a role can be changed and changed back. */
export type ImportRow = {
  readonly key: string;
  readonly title: string;
  readonly line: number;
  readonly why: string;
  readonly read: Role;
  /** The objective it stood under when it was read. */
  readonly parentKey: string | null;
  readonly team: string | null;
  readonly cycle: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly measured: Pick<ReadKeyResult, "baseline" | "target" | "unit" | "score" | "result">;
};

/** Roles a person gave, by row; rows without one keep what was understood. */
export type Corrections = ReadonlyMap<string, Role>;

const unmeasured: ImportRow["measured"] = { baseline: null, target: null, unit: null, score: null, result: null };

/** The document as rows in the order of its lines. */
export function rowsOf({ objectives, notes }: ReadDocument): ImportRow[] {
  const rows: ImportRow[] = [];
  const nothing = { team: null, cycle: null, owner: null, due: null, measured: unmeasured };
  const add = (objective: ReadObjective, parentKey: string | null): void => {
    const key = `${rows.length}`;
    const { title, line, why, team, cycle, owner } = objective;
    rows.push({ ...nothing, key, title, line, why, team, cycle, owner, read: "objective", parentKey });
    for (const { title, line, why, owner, due, ...measured } of objective.keyResults) {
      const { baseline, target, unit, score, result } = measured;
      rows.push({
        ...nothing,
        key: `${rows.length}`,
        title,
        line,
        why,
        owner,
        due,
        measured: { baseline, target, unit, score, result },
        read: "key-result",
        parentKey: key,
      });
    }
    for (const { title, line, why, owner, due } of objective.initiatives) {
      rows.push({
        ...nothing,
        key: `${rows.length}`,
        title,
        line,
        why,
        owner,
        due,
        read: "initiative",
        parentKey: key,
      });
    }
    for (const child of objective.objectives) add(child, key);
  };
  for (const objective of objectives) add(objective, null);
  for (const { text, line } of notes)
    rows.push({ ...nothing, key: `${rows.length}`, title: text, line, why: "", read: "note", parentKey: null });
  return rows.toSorted((one, other) => one.line - other.line || Number(one.key) - Number(other.key));
}

/** A row in its place: its role now, the objective it is under, and how deep. */
export type PlacedRow = ImportRow & { readonly role: Role; readonly underKey: string | null; readonly depth: number };

/**
 * Puts every row in its place after corrections. A row stays under its own objective; an objective made of a line in between
 * takes over what follows; when its objective is none any more, it goes where the line above it is. A key result or an
 * initiative with no objective above it is a note.
 */
export function placed(rows: readonly ImportRow[], corrections: Corrections): PlacedRow[] {
  const placeByKey = new Map(rows.map((row, place) => [row.key, place]));
  const wanted = rows.map((row) => corrections.get(row.key) ?? row.read);
  const isObjective = (place: number | undefined): boolean => place !== undefined && wanted[place] === "objective";
  const result: PlacedRow[] = [];
  let newestHome = -1;
  let newestMade = -1;

  /** The nearest of the objectives a row stood under that still is one. */
  const standing = (row: ImportRow): number => {
    let key = row.parentKey;
    while (key !== null) {
      const place: number | undefined = placeByKey.get(key);
      if (place === undefined) return -1;
      if (isObjective(place)) return place;
      key = rows[place]?.parentKey ?? null;
    }
    return -1;
  };

  for (const [place, row] of rows.entries()) {
    const role = wanted[place] ?? row.read;
    const own = standing(row);
    if (role === "objective") {
      result.push(placedRow(row, role, own < 0 ? undefined : result[own]));
      newestHome = place;
      if (row.read !== "objective") newestMade = place;
      continue;
    }
    const wasPlaced = row.read !== "note" && row.parentKey !== null;
    const home = wasPlaced && own >= 0 ? Math.max(own, newestMade) : newestHome;
    const isNote = role === "note" || home < 0;
    result.push(isNote ? placedRow(row, "note", undefined) : placedRow(row, role, result[home]));
    if (!isNote) newestHome = home;
  }
  return result;
}

const placedRow = (row: ImportRow, role: Role, under: PlacedRow | undefined): PlacedRow => ({
  ...row,
  role,
  underKey: under?.key ?? null,
  depth: under ? under.depth + 1 : 0,
});

/** The objectives as they are to be imported. */
export function objectivesOf(rows: readonly PlacedRow[]): ReadObjective[] {
  const roots: ReadObjective[] = [];
  const byKey = new Map<string, ReadObjective>();
  for (const row of rows) {
    const { title, line, why, team, cycle, owner, due, measured } = row;
    const home = row.underKey === null ? undefined : byKey.get(row.underKey);
    if (row.role === "objective") {
      const objective: ReadObjective = {
        title,
        team: team ?? home?.team ?? null,
        cycle: cycle ?? home?.cycle ?? null,
        owner,
        line,
        why,
        keyResults: [],
        initiatives: [],
        objectives: [],
      };
      byKey.set(row.key, objective);
      (home?.objectives ?? roots).push(objective);
    } else if (row.role === "key-result") home?.keyResults.push({ title, line, why, owner, due, ...measured });
    else if (row.role === "initiative") home?.initiatives.push({ title, line, why, owner, due });
  }
  return roots;
}

/** How many of each there are. */
export function countsOf(rows: readonly PlacedRow[]): Record<Role, number> {
  const counts = { objective: 0, "key-result": 0, initiative: 0, note: 0 };
  for (const { role } of rows) counts[role]++;
  return counts;
}
