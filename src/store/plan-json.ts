import { sql } from "kysely";
import { toUuid } from "#lib/ids.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { OpenWorkspace } from "./database.ts";

/** The lists of a plan as JSON text, each ready to be put behind its name. Objectives hold their key results. */
export type PlanJson = { readonly objectives: string; readonly initiatives: string; readonly above: string };

// PostgreSQL writes the JSON of each row itself, most of it when the row is saved: objectives and key results keep their
// own fields as `line`, a generated column (0005-sparse-plan-lines.sql). Reading columns and turning them into JSON here
// cost six times the CPU; so did putting the rows together to one text in PostgreSQL, which copies it as it grows. Of the
// ways SQL has, chains of || are the cheapest; a piece that may be null says what stands for it. What the lists hold is
// kept by a test that compares them with what single reads give.

const chain = (...pieces: readonly string[]): string => pieces.map((piece) => `(${piece})`).join(" || ");
const quoted = (column: string): string => `'"' || ${column} || '"'`;
const text = (column: string): string => `case when ${column} = '' then '""' else to_json(${column})::text end`;
const number = (column: string): string => `coalesce(${column}::text, 'null')`;
const orNull = (piece: string): string => `coalesce(${piece}, 'null')`;
const orNothing = (piece: string): string => `coalesce(${piece}, '')`;
const id = (prefix: string, column: string): string => `'"${prefix}_' || encode(uuid_send(${column}), 'hex') || '"'`;

const living = `living as not materialized (
  select * from objectives where workspace_id = $workspace and cycle_id = $cycle and removed_at is null
)`;

const objectives = `with ${living}
select o.id, o.line || ${orNothing(`',"supports":[' || s.supports || ']'`)} as text
from living o
left join (
  select objective_id, string_agg(case when supported_objective_id is null
      then '{"kind":"key-result","id":' || ${id("kr", "supported_key_result_id")} || '}'
      else '{"kind":"objective","id":' || ${id("obj", "supported_objective_id")} || '}' end, ',' order by place) as supports
  from supports where workspace_id = $workspace group by objective_id
) s on s.objective_id = o.id
order by o.team_id, o.position, o.id`;

const differing = (name: string, piece: string, own: string, usual: string): string =>
  `case when ${own} is not distinct from ${usual} then '' else ',"${name}":' || ${piece} end`;

// The line is the longest piece by far: it stands first and is copied once, behind everything else put together.
const keyResult = `k.line || (${chain(
  differing("teamId", id("tea", "k.team_id"), "k.team_id", "o.team_id"),
  differing("ownerId", orNull(id("per", "k.owner_id")), "k.owner_id", "o.owner_id"),
  differing("startsOn", quoted("k.starts_on"), "k.starts_on", "$starts"),
  differing("dueOn", quoted("k.due_on"), "k.due_on", "$ends - 1"),
  orNothing(`',"participants":[' || p.participants || ']'`),
  orNothing(`',"alsoUnder":[' || a.also_under || ']'`),
  orNothing(`',"checkIns":' || c.series`),
  `'}'`,
)})`;

const participant = chain(
  `'{'`,
  orNothing(`'"personId":' || ${id("per", "person_id")} || ','`),
  orNothing(`'"teamId":' || ${id("tea", "team_id")} || ','`),
  `'"role":"' || role || '","part":' || ${text("part")} || '}'`,
);

const keyResults = `with ${living}
select k.objective_id, ${keyResult} as text
from key_results k
join living o on o.id = k.objective_id
left join (
  select key_result_id, '{"dates":["' || string_agg(on_date::text, '","') || '"],"values":[' || string_agg(value::text, ',')
    || '],"confidences":["' || string_agg(confidence, '","') || '"]}' as series
  from (
    select key_result_id, on_date, value, confidence from check_ins
    where workspace_id = $workspace and withdrawn_at is null
    order by key_result_id, on_date, recorded_at, id
  ) ordered group by key_result_id
) c on c.key_result_id = k.id
left join (
  select key_result_id, string_agg(${participant}, ',' order by place) as participants
  from participants where workspace_id = $workspace group by key_result_id
) p on p.key_result_id = k.id
left join (
  select key_result_id, string_agg(${id("obj", "objective_id")}, ',' order by objective_id) as also_under
  from shared_key_results where workspace_id = $workspace group by key_result_id
) a on a.key_result_id = k.id
where k.workspace_id = $workspace and k.removed_at is null
order by k.objective_id, k.position, k.id`;

const bet = chain(
  `'{"keyResultId":' || ${id("kr", "b.key_result_id")} || ',"low":' || ${number("b.low")} || ',"high":' || ${number("b.high")}`,
  `',"by":' || ${orNull(quoted("b.by_date"))} || ',"why":' || ${text("b.why")} || '}'`,
);

const initiative = chain(
  `'{"id":' || ${id("ini", "i.id")} || ',"teamId":' || ${id("tea", "i.team_id")} || ',"ownerId":' || ${orNull(id("per", "i.owner_id"))}`,
  `',"title":' || to_json(i.title)::text || ',"kind":"' || i.kind || '","state":"' || i.state || '","reason":' || ${text("i.reason")}`,
  `',"funnel":' || ${orNull(quoted("i.funnel"))} || ',"effortDays":' || ${number("i.effort_days")}`,
  `',"startsOn":' || ${orNull(quoted("i.starts_on"))} || ',"endsOn":' || ${orNull(quoted("i.ends_on"))} || ',"note":' || ${text("i.note")}`,
  `',"bets":[' || ${orNothing("b.bets")} || '],"version":' || i.version || '}'`,
);

// Initiatives of a cycle bet on one of its key results, or run during it, or have neither bets nor dates yet.
const initiatives = `with ${living}
select ${initiative} as text
from initiatives i
left join (
  select b.initiative_id, bool_or(o.id is not null) as is_here, string_agg(${bet}, ',' order by b.place) as bets
  from bets b
  join key_results k on k.workspace_id = b.workspace_id and k.id = b.key_result_id
  left join living o on o.id = k.objective_id and k.removed_at is null
  where b.workspace_id = $workspace group by b.initiative_id
) b on b.initiative_id = i.id
where i.workspace_id = $workspace and i.removed_at is null and (
  b.is_here
  or (b.bets is null and i.starts_on is null and i.ends_on is null)
  or (coalesce(i.starts_on, i.ends_on) < $ends and coalesce(i.ends_on, i.starts_on) >= $starts))
order by i.id`;

const oneAbove = `'{"kind":"' || kind || '","id":"' || case kind when 'objective' then 'obj_' else 'kr_' end || encode(uuid_send(id), 'hex')
  || '","title":' || to_json(title)::text || ',"cycleId":' || ${id("cyc", "cycle_id")} || '}'`;

const above = `with ${living}
select ${oneAbove} as text
from (
  select distinct case when up.id is null then 'key-result' else 'objective' end as kind,
    coalesce(up.id, k.id) as id, coalesce(up.title, k.title) as title, coalesce(up.cycle_id, home.cycle_id) as cycle_id
  from living o
  join supports s on s.workspace_id = $workspace and s.objective_id = o.id
  left join objectives up on up.workspace_id = $workspace and up.id = s.supported_objective_id and up.removed_at is null
  left join key_results k on k.workspace_id = $workspace and k.id = s.supported_key_result_id and k.removed_at is null
  left join objectives home on home.workspace_id = $workspace and home.id = k.objective_id
  where coalesce(up.cycle_id, home.cycle_id) <> o.cycle_id
) above
order by id`;

type Name = "workspace" | "cycle" | "starts" | "ends";
type Values = Readonly<Record<Name, { value: string; type: string }>>;

/** A statement with its parameters bound where their names stand. */
function bind<Row>(statement: string, values: Values) {
  const parts = statement.split(/\$(workspace|cycle|starts|ends)\b/);
  return sql<Row>`${sql.join(
    parts.map((part, place) => {
      if (place % 2 === 0) return sql.raw(part);
      const { value, type } = values[part as Name];
      return sql`${value}::${sql.raw(type)}`;
    }),
    sql.raw(""),
  )}`;
}

const listed = (rows: readonly { readonly text: string }[]): string => `[${rows.map(({ text }) => text).join(",")}]`;

/** Everything one cycle's plan is made of, as JSON that PostgreSQL has written. */
export async function getPlanJson({ id, db }: OpenWorkspace, cycle: Cycle): Promise<PlanJson> {
  const values: Values = {
    workspace: { value: id, type: "uuid" },
    cycle: { value: toUuid(cycle.id), type: "uuid" },
    starts: { value: cycle.startsOn, type: "date" },
    ends: { value: cycle.endsBefore, type: "date" },
  };
  const rowsOf = async <Row>(statement: string): Promise<Row[]> =>
    (await bind<Row>(statement, values).execute(db)).rows;
  const textsByObjective = new Map<string, string[]>();
  for (const { objective_id, text } of await rowsOf<{ objective_id: string; text: string }>(keyResults)) {
    const texts = textsByObjective.get(objective_id);
    if (texts) texts.push(text);
    else textsByObjective.set(objective_id, [text]);
  }
  const whole = (await rowsOf<{ id: string; text: string }>(objectives)).map((objective) => ({
    text: `${objective.text},"keyResults":[${(textsByObjective.get(objective.id) ?? []).join(",")}]}`,
  }));
  return {
    objectives: listed(whole),
    initiatives: listed(await rowsOf(initiatives)),
    above: listed(await rowsOf(above)),
  };
}
