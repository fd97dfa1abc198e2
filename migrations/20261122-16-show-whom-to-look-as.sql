-- Whom to look as in a demonstration: of each role of each service whoever has most to see, or everyone of one service.

drop function access.list_demonstration_people();

create function access.list_demonstration_people(today date, of_authority uuid default null)
  returns table (authority_id uuid, authority_name text, person_id uuid, name text, role text, kind text, school_name text,
    place_name text, places bigint, model_version_id uuid, due bigint, issued bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with holding as (
    select h.authority_id, h.person_id, h.role, h.kind, max(h.model_version_id::text)::uuid as model_version_id,
      count(*) as places, min(coalesce(s.name, g.name)) as place_name, min(s.name) as school_name,
      array_agg(h.school_id) filter (where h.school_id is not null) as schools
    from held_roles h
    left join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    left join groups g on g.authority_id = h.authority_id and g.id = h.group_id
    where access.is_demonstration() and (of_authority is null or h.authority_id = of_authority)
      and h.started_on <= today and (h.finished_on is null or today <= h.finished_on)
    group by h.authority_id, h.person_id, h.role, h.kind
  ), busy as (
    select holding.*,
      (select count(*) from visits v where v.authority_id = holding.authority_id and v.adviser_id = holding.person_id
         and (v.status = 'held' and v.may_have_record and not v.has_issued_record or v.status = 'booked' and v.booked_for between today and today + 1)) as due,
      (select count(*) from visits v where v.authority_id = holding.authority_id and v.school_id = any (holding.schools)
         and v.has_issued_record and v.held_on > today - 40) as issued
    from holding
  )
  select a.authority_id, a.name, p.id, p.name, b.role, b.kind, b.school_name, b.place_name, b.places, b.model_version_id, b.due, b.issued
  from (
    select busy.*, row_number() over (partition by busy.authority_id, busy.role order by due desc, issued desc, places desc, person_id) as place
    from busy
  ) b
  join authorities a on a.authority_id = b.authority_id
  join people p on p.authority_id = b.authority_id and p.id = b.person_id
  where b.place = 1 or of_authority is not null
  order by a.name, b.role, p.name_sorted, p.id
  limit 2000 $$;
revoke execute on function access.list_demonstration_people(date, uuid) from public;
grant execute on function access.list_demonstration_people(date, uuid) to {{app}};
