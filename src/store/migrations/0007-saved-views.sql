-- Filters of the plan that people keep under a name, each their own.

create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  filter json not null,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
create index saved_views_of_person on saved_views (workspace_id, person_id, created_at) where removed_at is null;

alter table saved_views enable row level security;
alter table saved_views force row level security;
create policy in_workspace on saved_views to ladder_app
  using (workspace_id = (select nullif(current_setting('ladder.workspace', true), '')::uuid));

grant select, insert, update on saved_views to ladder_app;
