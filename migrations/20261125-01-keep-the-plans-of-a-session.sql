-- Each request opens a session. A function in SQL is planned anew each time it is called; in plpgsql a connection plans it once.

create or replace function access.roles_of(of_authority uuid, of_person uuid, today date) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object(
      'id', held.id, 'role', held.role, 'kind', held.kind, 'scope', held.scope, 'standing', held.standing,
      'schoolId', held.school_id, 'groupId', held.group_id, 'coveredId', whose.covered_id, 'coveredName', covered.name,
      'schoolIds', case when held.scope = 'group' then (
        select coalesce(jsonb_agg(m.school_id), '[]') from group_memberships m
        where m.authority_id = of_authority and m.group_id = held.group_id
          and (m.started_on is null or m.started_on <= today) and (m.finished_on is null or today <= m.finished_on)) end
    ) order by held.started_on, held.id), '[]')
  from (
    select of_person as person_id, null::uuid as covered_id
    union all
    select c.covered_id, c.covered_id from covers c
    where c.authority_id = of_authority and c.person_id = of_person and today between c.started_on and c.finished_on
  ) whose
  join held_roles held on held.authority_id = of_authority and held.person_id = whose.person_id
    and held.started_on <= today and (held.finished_on is null or today <= held.finished_on)
  left join people covered on covered.authority_id = of_authority and covered.id = whose.covered_id);
end
$$;

create or replace function access.is_demonstration() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce((select is_demonstration from access.installation), false);
end
$$;
