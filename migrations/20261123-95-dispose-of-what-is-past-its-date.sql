-- What is past its date is disposed of by a person, with a reason: what it said goes, that it was stays.

alter table records
  add column disposed_at timestamptz,
  add column disposed_because text,
  add constraint records_disposed_have_a_reason check ((disposed_at is null) = (disposed_because is null)),
  add constraint records_disposed_were_issued check (disposed_at is null or status in ('issued', 'struck-out'));

-- Issued records stay as they are, but for this one step; what hangs on one goes only after it.
create or replace function refuse_change_of_issued_record() returns trigger language plpgsql as $$
declare
  marks text[] := '{status,struck_out_because,struck_out_at,struck_out_by,struck_out_from,revision}';
begin
  if tg_table_name = 'records' then
    if lower(tg_op) = 'update' and to_jsonb(new) - marks = to_jsonb(old) - marks and (new.status = 'struck-out' or new.status = old.struck_out_from) then
      return new;
    end if;
    if lower(tg_op) = 'update' and old.disposed_at is null and new.disposed_at is not null
       and row(new.status, new.visit_id, new.version, new.author_id, new.issued_at) is not distinct from row(old.status, old.visit_id, old.version, old.author_id, old.issued_at) then
      return new;
    end if;
    if old.status in ('issued', 'struck-out') then raise exception 'an issued record is fixed' using errcode = 'restrict_violation'; end if;
  elsif exists (select from records r where r.authority_id = old.authority_id and r.id = old.record_id and r.status in ('issued', 'struck-out')
      and (r.disposed_at is null or lower(tg_op) <> 'delete')) then
    raise exception 'an issued record is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

create function is_disposed_of(authority uuid, record uuid) returns boolean language sql stable as
  $$ select exists (select from records r where r.authority_id = authority and r.id = record and r.disposed_at is not null) $$;

create or replace function refuse_change_of_sent_reply() returns trigger language plpgsql as $$
begin
  if lower(tg_op) = 'delete' and is_disposed_of(old.authority_id, old.record_id) then return old; end if;
  if old.status = 'sent' then raise exception 'a reply that was sent is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;

create or replace function refuse_change_of_sent_mark() returns trigger language plpgsql as $$
declare
  way record;
begin
  select p.status as reply, r.status as record, r.disposed_at as disposed into way from record_replies p
    join records r on r.authority_id = p.authority_id and r.id = p.record_id
    where p.authority_id = old.authority_id and p.id = old.reply_id;
  if way.reply is distinct from 'sent' then return coalesce(new, old); end if;
  if lower(tg_op) = 'delete' and way.disposed is not null then return old; end if;
  if lower(tg_op) = 'delete' or (new.reply_id, new.section, new.line, new.quoted, new.kind, new.says)
      is distinct from (old.reply_id, old.section, old.line, old.quoted, old.kind, old.says) then
    raise exception 'a reply that was sent is fixed' using errcode = 'restrict_violation';
  end if;
  if way.record = 'issued' then raise exception 'an issued record is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;

create or replace function refuse_change_of_issued_attachments() returns trigger language plpgsql as $$
declare
  touched integer;
begin
  if lower(tg_op) = 'insert' then
    touched := new.from_version;
  elsif lower(tg_op) = 'delete' then
    touched := old.from_version;
  else
    if row(new.visit_id, new.from_version, new.title, new.file_id, new.file_name, new.file_kind, new.bytes)
       is distinct from row(old.visit_id, old.from_version, old.title, old.file_id, old.file_name, old.file_kind, old.bytes) then
      raise exception 'what is attached is not changed, only taken off' using errcode = 'restrict_violation';
    end if;
    touched := coalesce(old.until_version, new.until_version);
  end if;
  if exists (select from records r where r.authority_id = coalesce(new.authority_id, old.authority_id)
      and r.visit_id = coalesce(new.visit_id, old.visit_id) and r.version = touched and r.status in ('issued', 'struck-out')
      and (r.disposed_at is null or lower(tg_op) <> 'delete')) then
    raise exception 'what is attached to an issued record is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

grant delete on record_sendings, record_replies to {{app}};

create index visits_by_day_held on visits (authority_id, held_on, id) where status = 'held';
