-- Computers and telephones on which somebody writes without a connection.

create table devices (
  authority_id   uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  -- What its owner calls it.
  name           text not null constraint devices_name_is_short check (char_length(name) between 1 and 60),
  switched_on_at timestamptz not null,
  -- When it asked for the last time whether it is still switched on.
  last_met_at    timestamptz,
  ended_at       timestamptz,
  ended_how      text constraint devices_end_is_known check (ended_how in ('shut-out', 'forgotten')),
  ended_by       uuid,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint devices_ended_say_how_and_by_whom check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null))
);
create index devices_of_a_person on devices (authority_id, person_id);
select access.keep_apart('devices');

-- By what a device is known, and the session in which it was met last: shut out, it is signed out.
create table access.device_keys (
  hash         bytea primary key,
  authority_id uuid not null,
  device_id    uuid not null,
  session_hash bytea,
  unique (authority_id, device_id),
  foreign key (authority_id, device_id) references public.devices (authority_id, id)
);

-- For a device of one's own that was switched on just now.
create function access.add_device_key(new_hash bytea, of_device uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into access.device_keys (hash, authority_id, device_id)
  select new_hash, d.authority_id, d.id from devices d
  where d.authority_id = access.current_authority() and d.id = of_device and d.person_id = access.current_person() and d.ended_at is null;
  return found;
end $$;

-- How a device stands, which nobody needs to sign in for: one that was shut out is to clear itself whoever has it.
create function access.meet_device(given_hash bytea, given_session bytea, moment timestamptz) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  met devices;
  own_session bytea;
begin
  select d.* into met from access.device_keys k join devices d on d.authority_id = k.authority_id and d.id = k.device_id
    where k.hash = given_hash;
  if not found then return null; end if;
  if met.ended_at is null then
    select s.hash into own_session from access.sessions s
      where s.hash = given_session and s.authority_id = met.authority_id and s.person_id = met.person_id;
    if own_session is not null then
      update access.device_keys set session_hash = own_session where hash = given_hash and session_hash is distinct from own_session;
    end if;
    update devices set last_met_at = moment
      where authority_id = met.authority_id and id = met.id and (last_met_at is null or last_met_at < moment - interval '5 minutes');
  end if;
  return jsonb_build_object('deviceId', met.id, 'authorityId', met.authority_id, 'personId', met.person_id, 'isOn', met.ended_at is null);
end $$;

-- The device of this transaction's person that a key stands for, while it is switched on.
create function access.find_own_device(given_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id from access.device_keys k join devices d on d.authority_id = k.authority_id and d.id = k.device_id
  where k.hash = given_hash and d.ended_at is null
    and d.authority_id = access.current_authority() and d.person_id = access.current_person() $$;

-- Ends the session in which a device of this service was met last, once the device itself has been ended.
create function access.end_device_session(of_device uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from access.sessions s using access.device_keys k, devices d
  where k.authority_id = access.current_authority() and k.device_id = of_device and s.hash = k.session_hash
    and d.authority_id = k.authority_id and d.id = k.device_id and d.ended_at is not null
    and s.authority_id = d.authority_id and s.person_id = d.person_id;
  return found;
end $$;

do $$
declare each regprocedure;
begin
  for each in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace
    and p.proname in ('add_device_key', 'meet_device', 'find_own_device', 'end_device_session') loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to {{app}}', each);
  end loop;
end $$;
