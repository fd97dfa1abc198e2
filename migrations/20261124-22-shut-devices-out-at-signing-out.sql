-- Whoever signs out everywhere shuts out the devices on which they write without a connection: each clears itself as soon as it asks.
create function access.end_all_sessions(given_hash bytea, moment timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  device record;
  told uuid;
  place bigint;
begin
  for device in
    update devices d set ended_at = moment, ended_how = 'shut-out', ended_by = d.person_id
    where d.ended_at is null and (d.authority_id, d.person_id) in (
      select s.authority_id, s.person_id from access.sessions s where s.hash = given_hash
      union select t.authority_id, t.person_id from access.standings t
        join access.sessions s on s.account_id = t.account_id where s.hash = given_hash)
    returning d.authority_id, d.person_id, d.name
  loop
    told := gen_random_uuid();
    insert into events (authority_id, id, at, actor_id, name, audience, changes)
    values (device.authority_id, told, moment, device.person_id, 'device.shut-out', 'keep-people',
      jsonb_build_object('name', jsonb_build_object('before', device.name)))
    returning sequence into place;
    insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
    values (device.authority_id, gen_random_uuid(), told, place, 'person', device.person_id);
  end loop;
  return access.end_all_sessions(given_hash);
end $$;
revoke execute on function access.end_all_sessions(bytea, timestamptz) from public;
grant execute on function access.end_all_sessions(bytea, timestamptz) to {{app}};
