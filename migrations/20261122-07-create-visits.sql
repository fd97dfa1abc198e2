-- Visits from booking to held, and the records written of them (NF-25, NF-86, WI-29).

create table visits (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  -- The model of the visit's birth, and its kind of visit in it.
  model_version_id  uuid not null,
  visit_type        text not null,
  -- Whether this kind of visit may have a record at all: a record can only hang on a visit that says yes (NF-86).
  may_have_record   boolean not null,
  adviser_id        uuid not null,
  length            text not null constraint visits_length_is_known check (length in ('whole-day', 'half-day')),
  purposes          text[] not null default '{}',
  status            text not null default 'booked' constraint visits_status_is_known check (status in ('booked', 'held', 'cancelled')),
  booked_for        date not null,
  starts_at_minute  integer constraint visits_start_within_a_day check (starts_at_minute between 0 and 1439),
  held_on           date,
  cancelled_because text,
  form_left_on      date,
  -- Set with the record's issue, so that what is still to be written is found without looking at what was written.
  has_issued_record boolean not null default false,
  revision          integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, id, may_have_record),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, adviser_id) references people (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  constraint visits_held_have_a_date check ((status = 'held') = (held_on is not null)),
  constraint visits_cancelled_have_a_reason check ((status = 'cancelled') = (cancelled_because is not null)),
  constraint visits_form_is_left_at_a_held_visit check (form_left_on is null or status = 'held')
);
create index visits_of_a_school on visits (authority_id, school_id, booked_for desc, id desc);
create index visits_of_an_adviser on visits (authority_id, adviser_id, booked_for desc, id desc);
create index visits_by_date on visits (authority_id, booked_for desc, id desc);
create index visits_still_to_hold on visits (authority_id, adviser_id, booked_for) where status = 'booked';
create index visits_still_to_record on visits (authority_id, adviser_id, held_on) where status = 'held' and may_have_record and not has_issued_record;
select access.keep_apart('visits');

create table records (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  -- Always true: with the key below it, no row can hang on a visit whose record is forbidden, whoever writes it.
  may_have_record boolean not null default true constraint records_hang_on_a_visit_that_may_have_one check (may_have_record),
  version         integer not null,
  status          text not null default 'draft' constraint records_status_is_known check (status in ('draft', 'issued')),
  author_id       uuid not null,
  issued_at       timestamptz,
  corrects_because text,
  revision        integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, visit_id, version),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, author_id) references people (authority_id, id),
  constraint records_issued_have_a_moment check ((status = 'issued') = (issued_at is not null))
);
create index records_in_draft on records (authority_id, author_id) where status = 'draft';
create index records_by_issue on records (authority_id, issued_at desc) where status = 'issued';
select access.keep_apart('records', 'select, insert, update, delete');

create table record_sections (
  authority_id     uuid not null,
  id               uuid not null,
  record_id        uuid not null,
  section          text not null,
  body             text not null default '',
  judgement        integer,
  is_not_discussed boolean not null default false,
  primary key (authority_id, id),
  unique (authority_id, record_id, section),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade
);
select access.keep_apart('record_sections', 'select, insert, update, delete');

-- What was issued stays issued: a correction is a new version beside it (XX-06).
create function refuse_change_of_issued_record() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'records' then
    if old.status = 'issued' then raise exception 'an issued record is fixed' using errcode = 'restrict_violation'; end if;
  elsif exists (select from records r where r.authority_id = old.authority_id and r.id = old.record_id and r.status = 'issued') then
    raise exception 'an issued record is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger records_stay_as_issued before update or delete on records for each row execute function refuse_change_of_issued_record();
create trigger record_sections_stay_as_issued before update or delete on record_sections for each row execute function refuse_change_of_issued_record();

-- What was agreed at a visit, or brought in from before: one owner and one date (NF-07, NF-09).
create table actions (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  visit_id     uuid,
  says         text not null constraint actions_say_something check (says <> ''),
  owned_by     text not null constraint actions_owner_is_known check (owned_by in ('school', 'service')),
  owner_name   text,
  due_on       date,
  done_on      date,
  struck_out_because text,
  imported_by  uuid,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id)
);
create index actions_open_in_a_school on actions (authority_id, school_id, due_on) where done_on is null and struck_out_because is null;
create index actions_of_a_visit on actions (authority_id, visit_id);
select access.keep_apart('actions');
