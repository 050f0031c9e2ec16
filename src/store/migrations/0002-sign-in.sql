-- What sign-in alone may see: the app's role has no way to these tables.
create table credentials (
  person_id uuid primary key references people (id),
  password_hash text not null,
  changed_at timestamptz not null
);

-- The token itself is only in the browser: a copy of this table opens nothing.
create table sessions (
  token_hash bytea primary key,
  person_id uuid not null references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_person on sessions (person_id);

-- One row for each thing an attempt counts against. A subject is a hash, so that mistyped addresses are not kept.
create table sign_in_attempts (
  subject text not null,
  id uuid not null,
  at timestamptz not null,
  primary key (subject, id)
);
create index sign_in_attempts_by_age on sign_in_attempts (at);

revoke all on credentials, sessions, sign_in_attempts from public, ladder_app;
grant select, insert, update, delete on credentials, sessions, sign_in_attempts to ladder_sign_in;
