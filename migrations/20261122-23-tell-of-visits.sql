-- Dates of visits in people's own calendars: who was told what, and an address under which one's own can be followed.

create table visit_tellings (
  authority_id uuid not null,
  id           uuid not null,
  -- No key to the visit: one that a spreadsheet brought in can be taken out again.
  visit_id     uuid not null,
  person_id    uuid not null,
  -- What was said last of day, time and place, so that nobody is told the same twice.
  says         text not null,
  is_cancelled boolean not null default false,
  primary key (authority_id, id),
  unique (authority_id, visit_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('visit_tellings');

-- One for each person; the address itself is nowhere, only its hash, and the grain of salt from which this installation makes it.
create table access.calendar_addresses (
  authority_id uuid not null,
  person_id    uuid not null,
  hash         bytea not null unique,
  salt         bytea not null,
  made_at      timestamptz not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references public.people (authority_id, id)
);

-- The person of this transaction, as the session set it.
create function access.current_person() returns uuid language sql stable parallel safe set search_path = pg_catalog
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Makes an address for oneself; the one before stops.
create function access.make_calendar_address(new_hash bytea, new_salt bytea, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into access.calendar_addresses (authority_id, person_id, hash, salt, made_at)
  select p.authority_id, p.id, new_hash, new_salt, moment from people p
  where p.authority_id = access.current_authority() and p.id = access.current_person()
  on conflict (authority_id, person_id) do update set hash = new_hash, salt = new_salt, made_at = moment;
  return found;
end $$;

create function access.end_calendar_address() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from access.calendar_addresses where authority_id = access.current_authority() and person_id = access.current_person();
  return found;
end $$;

create function access.find_calendar_address() returns table (hash bytea, salt bytea, made_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select hash, salt, made_at from access.calendar_addresses
  where authority_id = access.current_authority() and person_id = access.current_person() $$;

-- Opens this transaction as the person whose address it is, for as long as they are known.
create function access.open_calendar(given_hash bytea, today date) returns jsonb language sql security definer set search_path = pg_catalog
  as $$ select access.open_job(c.authority_id, c.person_id, today) from access.calendar_addresses c where c.hash = given_hash $$;

do $$
declare each regprocedure;
begin
  for each in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace
    and p.proname in ('make_calendar_address', 'end_calendar_address', 'find_calendar_address', 'open_calendar') loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to {{app}}', each);
  end loop;
end $$;
