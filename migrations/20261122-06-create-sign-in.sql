-- The only ways in. Each function runs as the owner, finds what it needs by a hash or an address, and says no more than it must.

create table access.standings (
  account_id   uuid not null references access.accounts (id),
  authority_id uuid not null,
  person_id    uuid not null,
  primary key (account_id, authority_id),
  unique (authority_id, person_id),
  foreign key (authority_id, person_id) references public.people (authority_id, id)
);

create function access.is_demonstration() returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select coalesce((select is_demonstration from access.installation), false) $$;

-- The roles that count today: one's own, and those of whom one covers. A group's role reaches its schools of today.
create function access.roles_of(of_authority uuid, of_person uuid, today date) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
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
  left join people covered on covered.authority_id = of_authority and covered.id = whose.covered_id
$$;
revoke execute on function access.roles_of(uuid, uuid, date) from public;

-- Opens the person's session for this transaction: sets the tenant, and says who it is and what they hold today.
create function access.open_session(given_hash bytea, moment timestamptz, today date) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  opened access.sessions;
  answer jsonb;
begin
  select * into opened from access.sessions
    where hash = given_hash and last_seen_at > moment - interval '12 hours' and created_at > moment - interval '30 days';
  if not found then return null; end if;
  select jsonb_build_object(
      'accountId', opened.account_id, 'authorityId', opened.authority_id, 'personId', opened.person_id,
      'hasSecondFactor', opened.has_second_factor, 'isStale', opened.last_seen_at < moment - interval '5 minutes',
      'isDemonstration', access.is_demonstration(),
      'standings', (select count(*) from access.standings s where s.account_id = opened.account_id),
      'hasTotp', (select a.totp_wrapped is not null from access.accounts a where a.id = opened.account_id))
    into answer;
  if opened.authority_id is null then return answer; end if;
  perform set_config('app.authority', opened.authority_id::text, true), set_config('app.person', opened.person_id::text, true);
  return answer || (
    select jsonb_build_object(
      'authorityName', a.name, 'name', p.name,
      'modelVersionId', (
        select m.model_version_id from model_adoptions m
        where m.authority_id = opened.authority_id
        order by m.school_year <= extract(year from today - interval '8 months') desc,
                 case when m.school_year <= extract(year from today - interval '8 months') then -m.school_year else m.school_year end,
                 m.adopted_at desc limit 1),
      'roles', access.roles_of(opened.authority_id, opened.person_id, today))
    from authorities a join people p on p.authority_id = a.authority_id and p.id = opened.person_id
    where a.authority_id = opened.authority_id);
end $$;

create function access.touch_session(given_hash bytea, moment timestamptz) returns void language sql security definer set search_path = pg_catalog
  as $$ update access.sessions set last_seen_at = moment where hash = given_hash and last_seen_at < moment $$;

create function access.find_account(given_email text) returns table (id uuid, password_hash text, totp_wrapped text, totp_last_step bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$ select id, password_hash, totp_wrapped, totp_last_step from access.accounts where email = given_email $$;

create function access.find_account_of_session(given_hash bytea) returns table (id uuid, email text, password_hash text, totp_wrapped text, totp_last_step bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.email, a.password_hash, a.totp_wrapped, a.totp_last_step
  from access.sessions s join access.accounts a on a.id = s.account_id where s.hash = given_hash $$;

-- A session stands at once in the only authority that an account has; with several, the person chooses.
create function access.start_session(new_hash bytea, of_account uuid, with_second_factor boolean, moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into access.sessions (hash, account_id, authority_id, person_id, has_second_factor, created_at, last_seen_at)
  select new_hash, of_account, s.authority_id, s.person_id, with_second_factor, moment, moment
  from (select 1) one left join access.standings s
    on s.account_id = of_account and (select count(*) from access.standings c where c.account_id = of_account) = 1 $$;

-- A new id at the second factor and at every change of place: an id that leaked before is worth nothing after.
create function access.replace_session(old_hash bytea, new_hash bytea, with_second_factor boolean, to_authority uuid, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.sessions s set hash = new_hash, has_second_factor = s.has_second_factor or with_second_factor, last_seen_at = moment,
    authority_id = coalesce(t.authority_id, s.authority_id), person_id = coalesce(t.person_id, s.person_id)
  from access.sessions o left join access.standings t on t.account_id = o.account_id and t.authority_id = to_authority
  where s.hash = old_hash and o.hash = old_hash and (to_authority is null or t.authority_id is not null);
  return found;
end $$;

create function access.list_standings(given_hash bytea) returns table (authority_id uuid, authority_name text, person_name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.authority_id, a.name, p.name
  from access.sessions s join access.standings t on t.account_id = s.account_id
    join authorities a on a.authority_id = t.authority_id
    join people p on p.authority_id = t.authority_id and p.id = t.person_id
  where s.hash = given_hash order by a.name $$;

create function access.end_session(given_hash bytea) returns void language sql security definer set search_path = pg_catalog
  as $$ delete from access.sessions where hash = given_hash $$;

create function access.end_all_sessions(given_hash bytea) returns bigint language sql security definer set search_path = pg_catalog as $$
  with ended as (
    delete from access.sessions where hash = given_hash
      or account_id = (select account_id from access.sessions where hash = given_hash) returning 1)
  select count(*) from ended $$;

create function access.use_totp_step(of_account uuid, step bigint) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.accounts set totp_last_step = step where id = of_account and totp_last_step < step;
  return found;
end $$;

create function access.keep_totp(given_hash bytea, wrapped text, step bigint) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.accounts set totp_wrapped = wrapped, totp_last_step = step
  where id = (select account_id from access.sessions where hash = given_hash) and totp_wrapped is null;
  return found;
end $$;

create function access.note_failure(keys text[], moment timestamptz) returns void language sql security definer set search_path = pg_catalog as $$
  delete from access.sign_in_failures where at < moment - interval '1 day';
  insert into access.sign_in_failures (key, at) select unnest(keys), moment $$;

create function access.forget_failures(given_key text) returns void language sql security definer set search_path = pg_catalog
  as $$ delete from access.sign_in_failures where key = given_key $$;

create function access.count_failures(keys text[], since timestamptz) returns table (key text, failures bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$ select key, count(*) from access.sign_in_failures where key = any (keys) and at >= since group by key $$;

-- An invitation is made inside a session, for a person of that session's own authority.
create function access.add_link(new_hash bytea, link_kind text, for_person uuid, moment timestamptz, until timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into access.links (hash, kind, authority_id, person_id, created_at, expires_at)
  select new_hash, link_kind, p.authority_id, p.id, moment, until from people p
  where p.authority_id = access.current_authority() and p.id = for_person and p.email is not null;
  return found;
end $$;

create function access.find_link(given_hash bytea, moment timestamptz)
  returns table (kind text, person_name text, email text, authority_name text, has_account boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.kind, p.name, p.email, a.name, acc.password_hash is not null
  from access.links l join people p on p.authority_id = l.authority_id and p.id = l.person_id
    join authorities a on a.authority_id = l.authority_id
    left join access.accounts acc on acc.email = p.email
  where l.hash = given_hash and l.used_at is null and l.expires_at > moment $$;

-- Takes up an invitation: the account of that address, made if there is none, stands for the person from now on.
create function access.take_up_link(given_hash bytea, new_account uuid, new_password_hash text, moment timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  link access.links;
  address text;
  of_account uuid;
begin
  update access.links set used_at = moment where hash = given_hash and used_at is null and expires_at > moment returning * into link;
  if not found then return null; end if;
  select email into address from people where authority_id = link.authority_id and id = link.person_id;
  insert into access.accounts (id, email, created_at) values (new_account, address, moment) on conflict (email) do nothing;
  select id into of_account from access.accounts where email = address;
  update access.accounts set password_hash = new_password_hash
    where id = of_account and new_password_hash is not null and (password_hash is null or link.kind = 'password');
  insert into access.standings (account_id, authority_id, person_id) values (of_account, link.authority_id, link.person_id)
    on conflict (account_id, authority_id) do nothing;
  return of_account;
end $$;

create function access.change_password(given_hash bytea, new_password_hash text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.accounts set password_hash = new_password_hash where id = (select account_id from access.sessions where hash = given_hash);
  delete from access.sessions where hash <> given_hash and account_id = (select account_id from access.sessions where hash = given_hash);
  return found;
end $$;

-- In a demonstration only: anyone may look as anyone. Elsewhere these find nobody.
create function access.list_demonstration_people() returns table (authority_id uuid, authority_name text, person_id uuid, name text, role text, kind text, school_name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.authority_id, a.name, p.id, p.name, h.role, h.kind, s.name
  from authorities a join lateral (
      select distinct on (h.role) h.* from held_roles h
      where h.authority_id = a.authority_id and h.finished_on is null order by h.role, h.started_on, h.id) h on true
    join people p on p.authority_id = a.authority_id and p.id = h.person_id
    left join schools s on s.authority_id = a.authority_id and s.id = h.school_id
  where access.is_demonstration()
  order by a.name, h.role limit 2000 $$;

create function access.start_demonstration_session(new_hash bytea, for_authority uuid, for_person uuid, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into access.sessions (hash, authority_id, person_id, has_second_factor, created_at, last_seen_at)
  select new_hash, p.authority_id, p.id, true, moment, moment from people p
  where access.is_demonstration() and p.authority_id = for_authority and p.id = for_person;
  return found;
end $$;

-- Founds a service: its name, the model it runs by and its first administrator. The owner calls it.
create function access.found_service(
  of_authority uuid, service_name text, codes text[],
  model_version uuid, model_format integer, model_title text, model_year integer, model_body text, model_checksum text,
  school_year integer, administrator uuid, administrator_name text, administrator_email text, administrator_role text,
  moment timestamptz, today date) returns void language sql security definer set search_path = pg_catalog, public as $$
  insert into authorities (authority_id, id, name, la_codes, created_at) values (of_authority, of_authority, service_name, codes, moment);
  insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    values (of_authority, model_version, model_format, model_title, model_year, model_body, model_checksum, moment);
  insert into model_adoptions (authority_id, id, school_year, model_version_id, adopted_at)
    values (of_authority, gen_random_uuid(), school_year, model_version, moment);
  insert into people (authority_id, id, name, name_sorted, email)
    values (of_authority, administrator, administrator_name, lower(administrator_name), lower(administrator_email));
  insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, started_on)
    values (of_authority, gen_random_uuid(), administrator, administrator_role, model_version, 'service-administrator', 'authority', today);
$$;

-- The same from a page, once: with the key that an empty first start printed, while there is no service yet.
create function access.set_up_service(
  set_up_key bytea, of_authority uuid, service_name text, codes text[],
  model_version uuid, model_format integer, model_title text, model_year integer, model_body text, model_checksum text,
  school_year integer, administrator uuid, administrator_name text, administrator_email text, administrator_role text,
  account uuid, new_password_hash text, moment timestamptz, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update access.installation set set_up_hash = null
    where set_up_hash = set_up_key and not exists (select from authorities);
  if not found then return false; end if;
  perform access.found_service(of_authority, service_name, codes, model_version, model_format, model_title, model_year, model_body,
    model_checksum, school_year, administrator, administrator_name, administrator_email, administrator_role, moment, today);
  insert into access.accounts (id, email, password_hash, created_at) values (account, lower(administrator_email), new_password_hash, moment);
  insert into access.standings (account_id, authority_id, person_id) values (account, of_authority, administrator);
  return true;
end $$;

create function access.is_set_up_key(given bytea) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from access.installation where set_up_hash = given) $$;

do $$
declare each regprocedure;
begin
  revoke execute on function access.found_service from public;
  for each in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace and p.prosecdef
    and p.proname not in ('keep_apart', 'roles_of', 'found_service') loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to {{app}}', each);
  end loop;
end $$;
