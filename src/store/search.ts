import { sql } from "kysely";
import { toId } from "#lib/ids.ts";
import type { CycleId, TeamId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

const prefixes = {
  objective: "obj",
  "key-result": "kr",
  initiative: "ini",
  metric: "met",
  team: "tea",
  person: "per",
} as const;

export type FoundKind = keyof typeof prefixes;
export type Found = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: string;
  readonly cycleId: CycleId | null;
  readonly teamId: TeamId | null;
};

type Row = { kind: FoundKind; id: string; title: string; cycle_id: string | null; team_id: string | null };

/**
 * Finds what has a word beginning with each of the words asked for. The words are cut as titles are, so that 4.2, A/B and
 * go-to-market are found as they are written; no sign in them has a meaning. Full-text indexes find objectives, key
 * results, initiatives and metrics; teams and people are few enough to look through.
 */
export async function findByWords(open: OpenWorkspace, words: string, limit: number): Promise<Found[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || ''':*', ' & ')::tsquery as words
      from unnest(to_tsvector('simple', ${words}))
    )
    select * from (
      select 0 as place, 'team' as kind, id, name as title, null::uuid as cycle_id, parent_id as team_id
      from teams, asked where workspace_id = ${open.id} and removed_at is null and to_tsvector('simple', name) @@ asked.words
      union all
      select 0, 'person', p.id, p.name, null, null
      from memberships m join people p on p.id = m.person_id, asked
      where m.workspace_id = ${open.id} and m.removed_at is null and to_tsvector('simple', p.name) @@ asked.words
      union all
      select 1, 'objective', id, title, cycle_id, team_id
      from objectives o, asked where workspace_id = ${open.id} and removed_at is null and o.words @@ asked.words
      union all
      select 2, 'key-result', k.id, k.title, o.cycle_id, k.team_id
      from key_results k join objectives o on o.workspace_id = k.workspace_id and o.id = k.objective_id, asked
      where k.workspace_id = ${open.id} and k.removed_at is null and k.words @@ asked.words
      union all
      select 3, 'initiative', id, title, null, team_id
      from initiatives i, asked where workspace_id = ${open.id} and removed_at is null and i.words @@ asked.words
      union all
      select 4, 'metric', id, name, null, team_id
      from metrics m, asked where workspace_id = ${open.id} and removed_at is null and m.words @@ asked.words
    ) found
    order by place, length(title), id
    limit ${limit}`.execute(open.db);
  return rows.map((row) => ({
    kind: row.kind,
    id: toId(prefixes[row.kind], row.id),
    title: row.title,
    cycleId: row.cycle_id ? toId("cyc", row.cycle_id) : null,
    teamId: row.team_id ? toId("tea", row.team_id) : null,
  }));
}
