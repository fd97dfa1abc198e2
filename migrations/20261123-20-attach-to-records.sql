-- Documents that are attached to the record of a visit: kept with it, seen by whoever sees it, fixed with it (XX-06).

create table attachments (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  -- Always true: with the key below it, nothing can be attached to a visit whose record is forbidden, whoever writes it (NF-86).
  may_have_record boolean not null default true constraint attachments_hang_on_a_visit_that_may_have_a_record check (may_have_record),
  -- The version of the record with which it came, and the first in which it is no longer there.
  from_version    integer not null,
  until_version   integer,
  title           text not null constraint attachments_have_a_title check (title <> ''),
  file_id         uuid not null,
  file_name       text not null constraint attachments_have_a_name check (file_name <> ''),
  file_kind       text not null,
  bytes           bigint not null constraint attachments_are_not_too_large check (bytes between 1 and 26214400),
  attached_at     timestamptz not null,
  attached_by     uuid not null,
  primary key (authority_id, id),
  unique (authority_id, file_id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, visit_id, from_version) references records (authority_id, visit_id, version),
  foreign key (authority_id, visit_id, until_version) references records (authority_id, visit_id, version),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, attached_by) references people (authority_id, id),
  constraint attachments_end_after_they_begin check (until_version > from_version)
);
create index attachments_of_a_visit on attachments (authority_id, visit_id, attached_at, id);
select access.keep_apart('attachments', 'select, insert, update, delete');

-- What was issued stays issued: nothing is added to it, taken off it or put in the place of something else (XX-06).
create function refuse_change_of_issued_attachments() returns trigger language plpgsql as $$
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
      and r.visit_id = coalesce(new.visit_id, old.visit_id) and r.version = touched and r.status = 'issued') then
    raise exception 'what is attached to an issued record is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger attachments_stay_as_issued before insert or update or delete on attachments for each row execute function refuse_change_of_issued_attachments();
