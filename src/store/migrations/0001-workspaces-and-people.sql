-- Roles own nothing. The app acts as ladder_app, which row-level security holds inside one workspace at a time;
-- sign-in acts as ladder_sign_in, which sees memberships of every workspace and none of their OKRs.
do $$
declare wanted text;
begin
  foreach wanted in array array['ladder_app', 'ladder_sign_in'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('grant %I to current_user', wanted);
    exception when unique_violation or insufficient_privilege then null;
    end;
  end loop;
end $$;

create table workspaces (
  id uuid primary key,
  name text not null,
  is_example boolean not null default false,
  on_track_within numeric not null default 10,
  at_risk_within numeric not null default 25,
  revision bigint not null default 0,
  journal_head bytea not null default '\x0000000000000000000000000000000000000000000000000000000000000000',
  version integer not null default 1,
  created_at timestamptz not null
);

create table people (
  id uuid primary key,
  name text not null,
  email text unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table memberships (
  workspace_id uuid not null references workspaces (id),
  person_id uuid not null references people (id),
  role text not null check (role in ('owner', 'admin', 'member', 'viewer')),
  title text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, person_id)
);
-- Sign-in asks which workspaces a person is in.
create index memberships_by_person on memberships (person_id);

create table teams (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  parent_id uuid,
  name text not null,
  function text not null,
  lead_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references teams (workspace_id, id),
  foreign key (workspace_id, lead_id) references memberships (workspace_id, person_id)
);
create unique index teams_one_root on teams (workspace_id) where parent_id is null;

create table team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, team_id, person_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);
create index team_members_by_person on team_members (workspace_id, person_id);

create table invitations (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('admin', 'member', 'viewer')),
  team_id uuid,
  token_hash bytea not null unique,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, invited_by) references memberships (workspace_id, person_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

create table api_keys (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  access text not null check (access in ('full', 'read-only')),
  key_hash bytea not null unique,
  starts_with text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references memberships (workspace_id, person_id)
);

create table activity (
  workspace_id uuid not null references workspaces (id),
  revision bigint not null,
  at timestamptz not null,
  person_id uuid,
  through text not null,
  operation text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- json, not jsonb: the hash is over these very characters
  before json,
  after json,
  hash bytea not null,
  primary key (workspace_id, revision)
);
create index activity_by_subject on activity (workspace_id, subject_id, revision);

create table idempotency (
  workspace_id uuid not null references workspaces (id),
  person_id uuid not null,
  key text not null,
  operation text not null,
  input_hash bytea not null,
  output json not null,
  at timestamptz not null,
  primary key (workspace_id, person_id, key)
);
create index idempotency_by_age on idempotency (at);

-- The wall: a row of another workspace is not there.
do $$
declare walled text;
begin
  foreach walled in array array['memberships', 'teams', 'team_members', 'invitations', 'api_keys', 'activity', 'idempotency'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format(
      'create policy in_workspace on %I to ladder_app using (workspace_id = (select nullif(current_setting(''ladder.workspace'', true), '''')::uuid))',
      walled);
  end loop;
end $$;

alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy in_workspace on workspaces to ladder_app
  using (id = (select nullif(current_setting('ladder.workspace', true), '')::uuid));

-- A person is visible where they are a member; anyone may be added, since adding comes before the membership.
alter table people enable row level security;
alter table people force row level security;
create policy is_member on people for select to ladder_app
  using (exists (
    select from memberships
    where memberships.person_id = people.id
      and memberships.workspace_id = (select nullif(current_setting('ladder.workspace', true), '')::uuid)));
create policy is_member_edit on people for update to ladder_app
  using (exists (
    select from memberships
    where memberships.person_id = people.id
      and memberships.workspace_id = (select nullif(current_setting('ladder.workspace', true), '')::uuid)));
create policy may_add on people for insert to ladder_app with check (true);

create policy sign_in on workspaces to ladder_sign_in using (true);
create policy sign_in on people to ladder_sign_in using (true);
create policy sign_in on memberships to ladder_sign_in using (true);
create policy sign_in on teams to ladder_sign_in using (true);
create policy sign_in on team_members to ladder_sign_in using (true);
create policy sign_in on invitations to ladder_sign_in using (true);
create policy sign_in on api_keys to ladder_sign_in using (true);

grant select, insert, update on workspaces, people, memberships, teams, invitations, api_keys to ladder_app;
grant select, insert, delete on team_members to ladder_app;
-- The journal only grows.
grant select, insert on activity to ladder_app;
grant select, insert, delete on idempotency to ladder_app;

grant select on workspaces, memberships, teams, team_members, invitations to ladder_sign_in;
grant select, insert, update on people to ladder_sign_in;
grant select on api_keys to ladder_sign_in;
grant update (last_used_at) on api_keys to ladder_sign_in;
