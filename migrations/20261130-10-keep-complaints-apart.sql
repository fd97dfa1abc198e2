-- Complaints about safeguarding under investigation (ES-57): seen by their named officers alone. What happened to one stands beside it and
-- not in the history that others read. The time that one takes is of a person and a day, and in totals of no school.
create table safeguarding_complaints (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  model_version_id uuid not null,
  received_on      date not null,
  came             text not null constraint safeguarding_complaints_came_in_a_way check (came ~ '^[a-z][a-z0-9-]{0,99}$'),
  says             text not null constraint safeguarding_complaints_say_something check (says <> ''),
  opened_on        date not null,
  opened_by        uuid not null,
  closed_on        date,
  closed_by        uuid,
  outcome          text constraint safeguarding_complaints_end_in_an_outcome check (outcome ~ '^[a-z][a-z0-9-]{0,99}$'),
  came_of          text,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  constraint safeguarding_complaints_came_before_they_were_opened check (received_on <= opened_on),
  constraint safeguarding_complaints_closed_say_as_what check
    ((closed_on is null) = (closed_by is null) and (closed_on is null) = (outcome is null) and (closed_on is null) = (came_of is null))
);
create index safeguarding_complaints_in_order on safeguarding_complaints (authority_id, received_on desc, id desc);
create index safeguarding_complaints_of_a_school on safeguarding_complaints (authority_id, school_id);
create index safeguarding_complaints_with_a_model on safeguarding_complaints (authority_id, model_version_id);
create index safeguarding_complaints_opened_by_somebody on safeguarding_complaints (authority_id, opened_by);
create index safeguarding_complaints_closed_by_somebody on safeguarding_complaints (authority_id, closed_by) where closed_by is not null;
select access.keep_apart('safeguarding_complaints');

create table safeguarding_officers (
  authority_id uuid not null,
  id           uuid not null,
  complaint_id uuid not null,
  person_id    uuid not null,
  named_on     date not null,
  removed_on   date,
  primary key (authority_id, id),
  foreign key (authority_id, complaint_id) references safeguarding_complaints (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint safeguarding_officers_are_removed_after_they_were_named check (removed_on >= named_on)
);
create unique index safeguarding_officers_named_once on safeguarding_officers (authority_id, complaint_id, person_id) where removed_on is null;
create index safeguarding_officers_of_a_complaint on safeguarding_officers (authority_id, complaint_id);
create index safeguarding_officers_by_person on safeguarding_officers (authority_id, person_id);
select access.keep_apart('safeguarding_officers');

create table safeguarding_steps (
  authority_id uuid not null,
  id           uuid not null,
  complaint_id uuid not null,
  happened_at  timestamptz not null,
  by_person    uuid not null,
  kind         text not null constraint safeguarding_steps_are_known check
    (kind in ('opened', 'named', 'removed', 'noted', 'time-logged', 'time-struck-out', 'closed', 'opened-again')),
  says         text,
  of_person    uuid,
  overrides    jsonb not null default '[]',
  primary key (authority_id, id),
  foreign key (authority_id, complaint_id) references safeguarding_complaints (authority_id, id),
  foreign key (authority_id, by_person) references people (authority_id, id),
  foreign key (authority_id, of_person) references people (authority_id, id)
);
create index safeguarding_steps_of_a_complaint on safeguarding_steps (authority_id, complaint_id, happened_at, id);
create index safeguarding_steps_by_somebody on safeguarding_steps (authority_id, by_person);
create index safeguarding_steps_of_somebody on safeguarding_steps (authority_id, of_person) where of_person is not null;
select access.keep_apart('safeguarding_steps');

create table safeguarding_times (
  authority_id  uuid not null,
  id            uuid not null,
  complaint_id  uuid not null,
  person_id     uuid not null,
  worked_on     date not null,
  minutes       integer not null constraint safeguarding_times_are_of_a_day check (minutes between 1 and 1440),
  logged_at     timestamptz not null,
  struck_out_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, complaint_id) references safeguarding_complaints (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index safeguarding_times_of_a_complaint on safeguarding_times (authority_id, complaint_id);
create index safeguarding_times_of_a_person on safeguarding_times (authority_id, person_id, worked_on) where struck_out_at is null;
select access.keep_apart('safeguarding_times');

-- In a week all core work of a day stands together: of no school, no visit and no kind.
alter table time_entries drop constraint time_entries_part_is_known;
alter table time_entries add constraint time_entries_part_is_known
  check (part in ('visit', 'preparation', 'writing', 'support', 'core', 'other'));
alter table time_entries add constraint time_entries_of_core_work_name_no_school check (part <> 'core' or school_id is null);
create unique index time_entries_of_core_work_once on time_entries (authority_id, person_id, worked_on) where part = 'core';
