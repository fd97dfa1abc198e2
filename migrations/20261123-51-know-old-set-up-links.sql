-- Which keys to set the installation up have been: whoever still has one is told what became of it, and a stranger nothing.

create table access.former_set_up_keys (
  hash    bytea primary key,
  because text not null constraint former_set_up_keys_because_is_known check (because in ('used', 'renewed'))
);

create function access.keep_former_set_up_key() returns trigger language plpgsql as $$
begin
  insert into access.former_set_up_keys (hash, because)
    values (old.set_up_hash, case when new.set_up_hash is null then 'used' else 'renewed' end) on conflict do nothing;
  return null;
end $$;
create trigger set_up_keys_are_remembered after update of set_up_hash on access.installation for each row
  when (old.set_up_hash is not null and old.set_up_hash is distinct from new.set_up_hash)
  execute function access.keep_former_set_up_key();

create function access.find_former_set_up_key(given bytea) returns text language sql stable security definer set search_path = pg_catalog
  as $$ select because from access.former_set_up_keys where hash = given $$;
revoke execute on function access.find_former_set_up_key(bytea) from public;
grant execute on function access.find_former_set_up_key(bytea) to {{app}};
