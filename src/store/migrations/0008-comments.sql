-- What people say about a plan. A comment is about one thing, of one of four kinds; its text is Markdown, kept as text.

create table comments (
  workspace_id uuid not null,
  id uuid not null,
  key_result_id uuid,
  objective_id uuid,
  initiative_id uuid,
  check_in_id uuid,
  subject_id uuid not null generated always as (coalesce(key_result_id, objective_id, initiative_id, check_in_id)) stored,
  person_id uuid not null,
  text text not null,
  added_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  check (num_nonnulls(key_result_id, objective_id, initiative_id, check_in_id) = 1),
  foreign key (workspace_id, key_result_id) references key_results (workspace_id, id),
  foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
  foreign key (workspace_id, initiative_id) references initiatives (workspace_id, id),
  foreign key (workspace_id, check_in_id) references check_ins (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
-- Ids are made in the order of time, so this is a subject's comments from the first to the last.
create index comments_of_subject on comments (workspace_id, subject_id, id) where removed_at is null;

create table mentions (
  workspace_id uuid not null,
  comment_id uuid not null,
  place smallint not null,
  person_id uuid not null,
  primary key (workspace_id, comment_id, place),
  foreign key (workspace_id, comment_id) references comments (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
create index mentions_of_person on mentions (workspace_id, person_id, comment_id);

do $$
declare walled text;
begin
  foreach walled in array array['comments', 'mentions'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format(
      'create policy in_workspace on %I to ladder_app using (workspace_id = (select nullif(current_setting(''ladder.workspace'', true), '''')::uuid))',
      walled);
  end loop;
end $$;

grant select, insert, update on comments to ladder_app;
grant select, insert, delete on mentions to ladder_app;
