import { sql } from "kysely";
import { toUuid } from "#lib/ids.ts";
import type { Id } from "#lib/ids.ts";
import type { CycleId } from "#okr/ids.ts";
import type { PlanVersions, Version, Versions } from "#okr/plan-versions.ts";
import { listCheckInsEverOf } from "./check-ins.ts";
import type { OpenWorkspace } from "./database.ts";
import type { Kept } from "./kept.ts";
import { listInitiativesEverOn } from "./initiatives.ts";
import { listKeyResultsEverIn } from "./key-results.ts";
import { listObjectivesEverIn } from "./objectives.ts";

type Line = {
  readonly subject: string;
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What the journal tells of these subjects, oldest first. */
async function linesOf(open: OpenWorkspace, ids: readonly string[]): Promise<Map<string, Line[]>> {
  const { rows } = await sql<Line>`
    select subject_id as subject, at, before::text, after::text from activity
    where workspace_id = ${open.id} and subject_id = any (${ids}::uuid[])
    order by revision`.execute(open.db);
  return Map.groupBy(rows, (line) => line.subject);
}

/**
 * The versions of a row. What the journal tells of it comes first; what happened to it without a line of its own (it came
 * with an import, it went with its objective) is known from when it was made and removed.
 */
function versionsOf<Row>({ row, createdAt, removedAt }: Kept<Row>, lines: readonly Line[] = []): Versions<Row> {
  const parsed = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row));
  const [first] = lines;
  const versions: Version<Row>[] =
    first?.before === null ? [] : [{ from: createdAt, row: parsed(first?.before ?? null) ?? row }];
  for (const line of lines) versions.push({ from: line.at, row: parsed(line.after) });
  if (removedAt !== null && versions.at(-1)?.row !== null) versions.push({ from: removedAt, row: null });
  return versions;
}

/** Everything that is, or ever was, in a cycle's plan, with its versions: read from the tables and from the journal. */
export async function listPlanVersions(open: OpenWorkspace, cycleId: CycleId): Promise<PlanVersions> {
  const objectives = await listObjectivesEverIn(open, cycleId);
  const keyResults = await listKeyResultsEverIn(
    open,
    objectives.map(({ row }) => row.id),
  );
  const keyResultIds = keyResults.map(({ row }) => row.id);
  const checkIns = await listCheckInsEverOf(open, keyResultIds);
  const initiatives = await listInitiativesEverOn(open, keyResultIds);
  // What was never changed has one version, and the tables have it.
  const changed = [...objectives, ...keyResults, ...checkIns, ...initiatives].filter(
    ({ row, removedAt }) => row.version > 1 || removedAt !== null,
  );
  const linesById = await linesOf(
    open,
    changed.map(({ row }) => toUuid(row.id)),
  );
  const versioned = <Row extends { readonly id: Id<string> }>(all: readonly Kept<Row>[]): Versions<Row>[] =>
    all.map((kept) => versionsOf(kept, linesById.get(toUuid(kept.row.id))));
  return {
    objectives: versioned(objectives),
    keyResults: versioned(keyResults),
    initiatives: versioned(initiatives),
    checkIns: versioned(checkIns),
  };
}
