-- Who may come in, and how one service is kept apart from another.
-- The app role has no right on any table of this schema: it calls the functions that the later migrations add.

create schema if not exists england;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

grant usage on schema access, england, public to {{app}};
revoke create on schema public from public;

-- What this installation is. A demonstration is marked when the database is made, and never afterwards.
create table access.installation (
  only_one         boolean primary key default true constraint installation_is_one check (only_one),
  is_demonstration boolean not null,
  created_at       timestamptz not null,
  -- Null while a demonstration is still being filled: a start that was interrupted begins again.
  filled_at        timestamptz,
  -- The hash of the key that the first start prints, with which one's own service is set up; null once it was.
  set_up_hash      bytea
);

-- One person, one sign-in, whatever services they work for.
create table access.accounts (
  id             uuid primary key,
  email          text not null unique constraint accounts_email_is_lower_case check (email = lower(email)),
  password_hash  text,
  totp_wrapped   text,
  totp_last_step bigint not null default 0,
  created_at     timestamptz not null
);

create table access.sessions (
  hash              bytea primary key,
  account_id        uuid references access.accounts (id),
  authority_id      uuid,
  person_id         uuid,
  has_second_factor boolean not null default false,
  created_at        timestamptz not null,
  last_seen_at      timestamptz not null
);
create index sessions_of_an_account on access.sessions (account_id);

-- Addresses in messages that open something once: an invitation, a new password.
create table access.links (
  hash         bytea primary key,
  kind         text not null constraint links_kind_is_known check (kind in ('invitation', 'password')),
  authority_id uuid,
  person_id    uuid,
  account_id   uuid references access.accounts (id),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);

create table access.sign_in_failures (
  key text not null,
  at  timestamptz not null
);
create index sign_in_failures_of_a_key on access.sign_in_failures (key, at);

-- The tenant of this transaction, as the session set it. Null where nobody has signed in: then no row matches.
create function access.current_authority() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.authority', true), '')::uuid $$;

-- Every table of every service is kept apart by the same policy and granted by the same line.
create function access.keep_apart(target regclass, rights text default 'select, insert, update') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy own_authority on %s using (authority_id = (select access.current_authority())) with check (authority_id = (select access.current_authority()))',
    target);
  execute format('grant %s on %s to {{app}}', rights, target);
end $$;
revoke execute on function access.keep_apart(regclass, text) from public;

-- After a load: the app role's own analyze is skipped by the server with a warning.
create function access.analyse(target regclass) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  execute format('analyze %s', target);
end $$;
revoke execute on function access.analyse(regclass) from public;
grant execute on function access.analyse(regclass) to {{app}};

-- So that the server can tell, as the app, whether the database is as old as its code.
create function access.list_migrations() returns text[] language sql stable security definer set search_path = pg_catalog
  as $$ select array_agg(name order by name) from access.migrations $$;

create function access.mark() returns table (is_demonstration boolean, is_filled boolean, is_to_be_set_up boolean)
  language sql stable security definer set search_path = pg_catalog
  as $$ select is_demonstration, filled_at is not null, set_up_hash is not null from access.installation $$;
