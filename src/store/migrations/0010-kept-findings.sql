-- What the Coach found and a person decided to live with, for exactly the words it was found in.
create table kept_findings (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid,
  key_result_id uuid,
  rule text not null,
  words text not null,
  person_id uuid not null,
  kept_at timestamptz not null,
  primary key (workspace_id, id),
  check ((objective_id is null) <> (key_result_id is null)),
  unique nulls not distinct (workspace_id, objective_id, key_result_id, rule, words),
  foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
create index kept_findings_of_key_results on kept_findings (workspace_id, key_result_id) where key_result_id is not null;

alter table kept_findings enable row level security;
alter table kept_findings force row level security;
create policy in_workspace on kept_findings to ladder_app
  using (workspace_id = (select nullif(current_setting('ladder.workspace', true), '')::uuid));
grant select, insert, delete on kept_findings to ladder_app;
