-- A form that was sent after its session had ended waits until its writer has signed in again. It is sealed under a key that
-- only the writer's browser has, is given to no other person, and is gone after a day.

create table access.kept_posts (
  hash         bytea primary key,
  authority_id uuid not null,
  person_id    uuid not null,
  sealed       bytea not null,
  kept_at      timestamptz not null
);
create index kept_posts_of_a_person on access.kept_posts (authority_id, person_id, kept_at);

-- Of one person twenty at most, so that nobody fills the database from outside.
create function access.keep_post(new_hash bytea, of_authority uuid, of_person uuid, content bytea, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from access.kept_posts where kept_at < moment - interval '1 day';
  insert into access.kept_posts (hash, authority_id, person_id, sealed, kept_at)
  select new_hash, p.authority_id, p.id, content, moment from public.people p
  where p.authority_id = of_authority and p.id = of_person
    and (select count(*) from access.kept_posts k where k.authority_id = of_authority and k.person_id = of_person) < 20;
  return found;
end $$;
revoke execute on function access.keep_post(bytea, uuid, uuid, bytea, timestamptz) from public;
grant execute on function access.keep_post(bytea, uuid, uuid, bytea, timestamptz) to {{app}};

-- What waits for the person who has signed in, and for nobody else.
create function access.find_kept_post(given_hash bytea, moment timestamptz) returns table (sealed bytea, kept_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select k.sealed, k.kept_at from access.kept_posts k
  where k.hash = given_hash and k.kept_at >= moment - interval '1 day'
    and k.authority_id = access.current_authority() and k.person_id = nullif(current_setting('app.person', true), '')::uuid $$;
revoke execute on function access.find_kept_post(bytea, timestamptz) from public;
grant execute on function access.find_kept_post(bytea, timestamptz) to {{app}};

create function access.forget_kept_post(given_hash bytea) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from access.kept_posts
  where hash = given_hash and authority_id = access.current_authority()
    and person_id = nullif(current_setting('app.person', true), '')::uuid $$;
revoke execute on function access.forget_kept_post(bytea) from public;
grant execute on function access.forget_kept_post(bytea) to {{app}};
