-- Work that is done later, apart from a request: as the person who asked for it, or as the service itself.

-- Opens a job's transaction: sets its tenant, and says who acts and what they hold today; nobody where no person is named.
create function access.open_job(of_authority uuid, of_person uuid, today date) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from authorities a where a.authority_id = of_authority)
    or (of_person is not null and not exists (select from people p where p.authority_id = of_authority and p.id = of_person))
  then return null; end if;
  perform set_config('app.authority', of_authority::text, true), set_config('app.person', coalesce(of_person::text, ''), true);
  return (
    select jsonb_build_object(
      'authorityId', of_authority, 'authorityName', a.name, 'personId', of_person,
      'name', (select p.name from people p where p.authority_id = of_authority and p.id = of_person),
      'modelVersionId', (
        select m.model_version_id from model_adoptions m
        where m.authority_id = of_authority
        order by m.school_year <= extract(year from today - interval '8 months') desc,
                 case when m.school_year <= extract(year from today - interval '8 months') then -m.school_year else m.school_year end,
                 m.adopted_at desc limit 1),
      'roles', case when of_person is null then '[]'::jsonb else access.roles_of(of_authority, of_person, today) end)
    from authorities a where a.authority_id = of_authority);
end $$;
revoke execute on function access.open_job(uuid, uuid, date) from public;
grant execute on function access.open_job(uuid, uuid, date) to {{app}};

-- For which services a job that returns by the calendar is to be done: their ids and no more, and only to one who stands in no service.
create function access.list_services() returns table (authority_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select a.authority_id from authorities a where access.current_authority() is null order by a.authority_id $$;
revoke execute on function access.list_services() from public;
grant execute on function access.list_services() to {{app}};
