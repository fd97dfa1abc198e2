-- A way back in: a link for a new password, by which nobody comes in who does not also have the second factor, and the clearing of a
-- second factor that was lost.

-- Through which service an address is written to; nothing where nobody signs in with it.
create function access.find_place_of_address(address text) returns table (authority_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.authority_id, s.person_id
  from access.accounts a join access.standings s on s.account_id = a.id
    join people p on p.authority_id = s.authority_id and p.id = s.person_id
  where a.email = address
  order by p.email is not distinct from a.email desc, s.authority_id
  limit 1 $$;

-- What a service may know of how one of its people signs in, and whether by the same sign-in they stand in another service.
create function access.find_sign_in(of_person uuid) returns table (email text, has_second_factor boolean, is_shared boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.email, a.totp_wrapped is not null, (select count(*) > 1 from access.standings o where o.account_id = a.id)
  from access.standings s join access.accounts a on a.id = s.account_id
  where s.authority_id = access.current_authority() and s.person_id = of_person $$;

-- A link for a new password. One that is passed on by hand is seen by whoever keeps the service, and so is never made for a sign-in that
-- opens another service too.
create function access.add_password_link(new_hash bytea, for_person uuid, is_by_hand boolean, moment timestamptz, until timestamptz)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into access.links (hash, kind, authority_id, person_id, account_id, created_at, expires_at)
  select new_hash, 'password', s.authority_id, s.person_id, s.account_id, moment, until from access.standings s
  where s.authority_id = access.current_authority() and s.person_id = for_person
    and not (is_by_hand and exists (
      select from access.standings o where o.account_id = s.account_id and o.authority_id <> s.authority_id));
  return found;
end $$;

create function access.find_password_link(given_hash bytea, moment timestamptz)
  returns table (person_name text, email text, authority_name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.name, coalesce(a.email, p.email), s.name
  from access.links l join people p on p.authority_id = l.authority_id and p.id = l.person_id
    join authorities s on s.authority_id = l.authority_id
    left join access.accounts a on a.id = l.account_id
  where l.hash = given_hash and l.kind = 'password' and l.used_at is null and l.expires_at > moment $$;

-- Takes a link for a new password up, once: the password is the new one, every other such link and every session of that sign-in is over.
create function access.take_up_password_link(given_hash bytea, new_password_hash text, moment timestamptz)
  returns table (authority_id uuid, person_id uuid, email text)
  language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  link access.links;
  account access.accounts;
begin
  update access.links set used_at = moment
    where hash = given_hash and kind = 'password' and used_at is null and expires_at > moment returning * into link;
  if not found then return; end if;
  select * into account from access.accounts a where a.id = link.account_id
    or link.account_id is null and a.email = (select p.email from people p where p.authority_id = link.authority_id and p.id = link.person_id);
  if not found then return; end if;
  update access.accounts set password_hash = new_password_hash where id = account.id;
  insert into access.standings (account_id, authority_id, person_id) values (account.id, link.authority_id, link.person_id)
    on conflict do nothing;
  update access.links set used_at = moment where account_id = account.id and kind = 'password' and used_at is null;
  delete from access.sessions where account_id = account.id;
  return query select link.authority_id, link.person_id, account.email;
end $$;

-- A second factor that was lost is set up anew at the next sign-in. Only where the sign-in opens this service and no other; every
-- session of it is over. Gives whether there was one to clear.
create function access.clear_second_factor(of_person uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_account uuid;
begin
  update access.accounts a set totp_wrapped = null from access.standings s
    where s.authority_id = access.current_authority() and s.person_id = of_person and a.id = s.account_id and a.totp_wrapped is not null
      and not exists (select from access.standings o where o.account_id = s.account_id and o.authority_id <> s.authority_id)
    returning a.id into of_account;
  if not found then return false; end if;
  delete from access.sessions where account_id = of_account;
  return true;
end $$;

-- An invitation and a link for a new password are never taken for each other.
create or replace function access.find_link(given_hash bytea, moment timestamptz)
  returns table (kind text, person_name text, email text, authority_name text, has_account boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.kind, p.name, p.email, a.name, acc.password_hash is not null
  from access.links l join people p on p.authority_id = l.authority_id and p.id = l.person_id
    join authorities a on a.authority_id = l.authority_id
    left join access.accounts acc on acc.email = p.email
  where l.hash = given_hash and l.kind = 'invitation' and l.used_at is null and l.expires_at > moment $$;

create or replace function access.take_up_link(given_hash bytea, new_account uuid, new_password_hash text, moment timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  link access.links;
  address text;
  of_account uuid;
begin
  update access.links set used_at = moment
    where hash = given_hash and kind = 'invitation' and used_at is null and expires_at > moment returning * into link;
  if not found then return null; end if;
  select email into address from people where authority_id = link.authority_id and id = link.person_id;
  insert into access.accounts (id, email, created_at) values (new_account, address, moment) on conflict (email) do nothing;
  select id into of_account from access.accounts where email = address;
  update access.accounts set password_hash = new_password_hash
    where id = of_account and new_password_hash is not null and password_hash is null;
  insert into access.standings (account_id, authority_id, person_id) values (of_account, link.authority_id, link.person_id)
    on conflict (account_id, authority_id) do nothing;
  return of_account;
end $$;

do $$
declare each regprocedure;
begin
  for each in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace
    and p.proname in ('find_place_of_address', 'find_sign_in', 'add_password_link', 'find_password_link', 'take_up_password_link',
      'clear_second_factor') loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to {{app}}', each);
  end loop;
end $$;
