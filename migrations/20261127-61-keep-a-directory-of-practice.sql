-- The directory of effective practice (SH-13): what a school is good at and others can learn from. An entry is of the school, with a job to ask for, and
-- names nobody.
create table practice_entries (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint practice_entries_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  aspect            text not null constraint practice_entries_name_an_aspect check (aspect ~ '^[a-z][a-z0-9-]{0,99}$'),
  phases            text[] not null constraint practice_entries_are_of_a_phase check (cardinality(phases) > 0),
  strength          text not null constraint practice_entries_say_a_strength check (strength <> ''),
  about             text not null constraint practice_entries_say_what_there_is_to_see check (about <> ''),
  evidence          text,
  contact           text not null constraint practice_entries_name_a_job_to_ask_for check (contact <> ''),
  status            text not null constraint practice_entries_status_is_known check (status in ('put-forward', 'agreed', 'withdrawn')),
  put_forward_by    uuid not null,
  put_forward_on    date not null,
  agreed_by         uuid,
  agreed_on         date,
  checked_by        uuid,
  checked_on        date,
  withdrawn_by      uuid,
  withdrawn_on      date,
  withdrawn_because text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, put_forward_by) references people (authority_id, id),
  foreign key (authority_id, agreed_by) references people (authority_id, id),
  foreign key (authority_id, checked_by) references people (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  constraint practice_entries_are_open_once_agreed check (status <> 'agreed' or agreed_on is not null),
  constraint practice_entries_agreed_say_by_whom check ((agreed_by is null) = (agreed_on is null)),
  constraint practice_entries_checked_say_by_whom check ((checked_by is null) = (checked_on is null)),
  constraint practice_entries_withdrawn_say_why check ((status = 'withdrawn') = (withdrawn_because is not null)
    and (status = 'withdrawn') = (withdrawn_by is not null) and (status = 'withdrawn') = (withdrawn_on is not null))
);
create index practice_entries_newest on practice_entries (authority_id, agreed_on desc, id desc) where status = 'agreed';
create index practice_entries_of_a_school on practice_entries (authority_id, school_id, id);
create index practice_entries_put_forward_by_somebody on practice_entries (authority_id, put_forward_by);
create index practice_entries_agreed_by_somebody on practice_entries (authority_id, agreed_by) where agreed_by is not null;
create index practice_entries_checked_by_somebody on practice_entries (authority_id, checked_by) where checked_by is not null;
create index practice_entries_withdrawn_by_somebody on practice_entries (authority_id, withdrawn_by) where withdrawn_by is not null;
create index practice_entries_with_a_model on practice_entries (authority_id, model_version_id);
select access.keep_apart('practice_entries');
