create table metrics (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  team_id uuid,
  owner_id uuid,
  name text not null,
  definition text not null,
  formula text not null,
  unit_kind text not null,
  unit_label text,
  unit_decimals smallint,
  good_direction text not null check (good_direction in ('up', 'down')),
  timing text not null check (timing in ('lead', 'lag')),
  cadence text not null check (cadence in ('daily', 'weekly', 'fortnightly', 'monthly', 'quarterly')),
  source text not null,
  is_north_star boolean not null,
  stage text check (stage in ('acquisition', 'activation', 'retention', 'referral', 'revenue')),
  weak numeric,
  strong numeric,
  words tsvector generated always as (to_tsvector('simple', name)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  check ((weak is null) = (strong is null)),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, owner_id) references memberships (workspace_id, person_id)
);
create index metrics_by_team on metrics (workspace_id, team_id);
create index metrics_by_words on metrics using gin (words);

-- One value for each day; what it was before is in the journal.
create table metric_points (
  workspace_id uuid not null,
  metric_id uuid not null,
  on_date date not null,
  value numeric not null,
  primary key (workspace_id, metric_id, on_date) include (value),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

-- The column came with 0005, before the line that names it.
alter table key_results add foreign key (workspace_id, metric_id) references metrics (workspace_id, id);
create index key_results_by_metric on key_results (workspace_id, metric_id) where metric_id is not null;

do $$
declare walled text;
begin
  foreach walled in array array['metrics', 'metric_points'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format(
      'create policy in_workspace on %I to ladder_app using (workspace_id = (select nullif(current_setting(''ladder.workspace'', true), '''')::uuid))',
      walled);
  end loop;
end $$;

grant select, insert, update on metrics to ladder_app;
grant select, insert, update, delete on metric_points to ladder_app;
