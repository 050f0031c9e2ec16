create table cycles (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('year', 'half', 'quarter', 'custom')),
  state text not null check (state in ('draft', 'planning', 'active', 'review', 'closed')),
  starts_on date not null,
  ends_before date not null check (ends_before > starts_on),
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id)
);

create table objectives (
  workspace_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  team_id uuid not null,
  owner_id uuid,
  title text not null,
  description text not null default '',
  position integer not null,
  roll_up text not null default 'key-results' check (roll_up in ('key-results', 'supporting-objectives', 'both')),
  words tsvector generated always as (to_tsvector('simple', title)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycles (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, owner_id) references memberships (workspace_id, person_id)
);
create index objectives_in_plan_order on objectives (workspace_id, cycle_id, team_id, position);
create index objectives_by_team on objectives (workspace_id, team_id);
create index objectives_by_words on objectives using gin (words);

create table key_results (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  team_id uuid not null,
  owner_id uuid,
  title text not null,
  position integer not null,
  measure_kind text not null,
  unit_kind text,
  unit_label text,
  unit_decimals smallint,
  baseline numeric,
  -- the target of increase and decrease, the bound of at-least and at-most, the per-period target of recurring
  target numeric,
  low numeric,
  high numeric,
  period text,
  milestones json,
  metric text,
  how text,
  by_date date,
  pace json not null default '{"shape":"even"}',
  starts_on date not null,
  due_on date not null,
  share numeric check (share between 0 and 100),
  ownership text not null default 'owned' check (ownership in ('owned', 'shared', 'influenced')),
  off_track_answer text not null default '',
  words tsvector generated always as (to_tsvector('simple', title)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  -- set when it went with its objective, so that restoring the objective brings it back
  removed_with uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, owner_id) references memberships (workspace_id, person_id)
);
create index key_results_by_objective on key_results (workspace_id, objective_id, position);
create index key_results_by_words on key_results using gin (words);

create table supports (
  workspace_id uuid not null,
  objective_id uuid not null,
  place smallint not null,
  supported_objective_id uuid,
  supported_key_result_id uuid,
  primary key (workspace_id, objective_id, place),
  check ((supported_objective_id is null) <> (supported_key_result_id is null)),
  foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
  foreign key (workspace_id, supported_objective_id) references objectives (workspace_id, id),
  foreign key (workspace_id, supported_key_result_id) references key_results (workspace_id, id)
);
create index supports_of_objectives on supports (workspace_id, supported_objective_id);
create index supports_of_key_results on supports (workspace_id, supported_key_result_id);

create table participants (
  workspace_id uuid not null,
  key_result_id uuid not null,
  place smallint not null,
  person_id uuid,
  team_id uuid,
  role text not null check (role in ('owns', 'co-owns', 'influences', 'supports')),
  part text not null,
  primary key (workspace_id, key_result_id, place),
  check ((person_id is null) <> (team_id is null)),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

-- Further objectives a key result counts under, beside its home.
create table shared_key_results (
  workspace_id uuid not null,
  key_result_id uuid not null,
  objective_id uuid not null,
  primary key (workspace_id, key_result_id, objective_id),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id),
  foreign key (workspace_id, objective_id) references objectives (workspace_id, id)
);
create index shared_key_results_by_objective on shared_key_results (workspace_id, objective_id);

create table check_ins (
  workspace_id uuid not null,
  id uuid not null,
  key_result_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  milestones_done json,
  confidence text not null check (confidence in ('on-track', 'at-risk', 'off-track')),
  note text not null default '',
  blocker text not null default '',
  recorded_at timestamptz not null,
  version integer not null default 1,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
-- Everything lists and roll-ups need of a check-in is in the index, oldest first.
create index check_ins_of_key_result on check_ins (workspace_id, key_result_id, on_date, recorded_at, id)
  include (value, confidence) where withdrawn_at is null;

create table initiatives (
  workspace_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  owner_id uuid,
  title text not null,
  kind text not null,
  state text not null,
  reason text not null default '',
  funnel text,
  effort_days numeric,
  starts_on date,
  ends_on date,
  note text not null default '',
  words tsvector generated always as (to_tsvector('simple', title)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, owner_id) references memberships (workspace_id, person_id)
);
create index initiatives_by_team on initiatives (workspace_id, team_id);
create index initiatives_by_words on initiatives using gin (words);

create table bets (
  workspace_id uuid not null,
  initiative_id uuid not null,
  place smallint not null,
  key_result_id uuid not null,
  low numeric,
  high numeric,
  by_date date,
  why text not null default '',
  primary key (workspace_id, initiative_id, place),
  foreign key (workspace_id, initiative_id) references initiatives (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id)
);
create index bets_by_key_result on bets (workspace_id, key_result_id);

create table imports (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  person_id uuid not null,
  file_name text not null,
  document text not null,
  notes json not null,
  -- what was added, by noun, so that undoing removes exactly that
  added json not null,
  applied_at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);

do $$
declare walled text;
begin
  foreach walled in array array['cycles', 'objectives', 'key_results', 'supports', 'participants', 'shared_key_results',
    'check_ins', 'initiatives', 'bets', 'imports'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format(
      'create policy in_workspace on %I to ladder_app using (workspace_id = (select nullif(current_setting(''ladder.workspace'', true), '''')::uuid))',
      walled);
  end loop;
end $$;

grant select, insert, update on cycles, objectives, key_results, check_ins, initiatives, imports to ladder_app;
grant select, insert, delete on supports, participants, shared_key_results, bets to ladder_app;
