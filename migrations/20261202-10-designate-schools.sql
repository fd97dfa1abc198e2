-- Schools that are designated to train and support others (RO-16, RO-69 to RO-72) and leaders who are licensed to innovate (RO-43). Schools bid together as
-- a group; a designation is of one school in one phase, from a day until one; its work is recorded under elements; it designates specialists, each by name.
create table designation_bids (
  authority_id      uuid not null,
  id                uuid not null,
  group_id          uuid not null,
  model_version_id  uuid not null,
  is_connected      boolean not null,
  phases            text[] not null constraint designation_bids_name_phases check (phases <> '{}'),
  status            text not null constraint designation_bids_status_is_known check (status in ('discussed', 'submitted', 'successful', 'unsuccessful', 'withdrawn')),
  status_on         date not null,
  expected_on       date,
  opened_by         uuid not null,
  opened_on         date not null,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id)
);
-- A group bids once at a time, whoever enters it at the same moment.
create unique index designation_bids_once_of_a_group on designation_bids (authority_id, group_id) where status in ('discussed', 'submitted');
create index designation_bids_of_a_group on designation_bids (authority_id, group_id);
create index designation_bids_by_status on designation_bids (authority_id, status, opened_on, id);
create index designation_bids_opened_by_somebody on designation_bids (authority_id, opened_by);
create index designation_bids_with_a_model on designation_bids (authority_id, model_version_id);
select access.keep_apart('designation_bids');

-- How a bid went, status by status: each comes once, and a bid is decided once.
create table designation_bid_steps (
  authority_id  uuid not null,
  id            uuid not null,
  bid_id        uuid not null,
  status        text not null constraint designation_bid_steps_status_is_known check (status in ('discussed', 'submitted', 'successful', 'unsuccessful', 'withdrawn')),
  taken_on      date not null,
  recorded_by   uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, bid_id) references designation_bids (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create unique index designation_bid_steps_once on designation_bid_steps (authority_id, bid_id, status);
create unique index designation_bid_steps_decided_once on designation_bid_steps (authority_id, bid_id) where status in ('successful', 'unsuccessful', 'withdrawn');
create index designation_bid_steps_recorded_by_somebody on designation_bid_steps (authority_id, recorded_by);
select access.keep_apart('designation_bid_steps');

create table school_designations (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  phase             text not null constraint school_designations_name_a_phase check (phase ~ '^[a-z][a-z0-9-]{0,99}$'),
  bid_id            uuid,
  designated_on     date not null,
  ended_on          date,
  ended_because     text,
  recorded_by       uuid not null,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, bid_id) references designation_bids (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  constraint school_designations_end_after_they_began check (ended_on >= designated_on),
  constraint school_designations_ended_say_why check ((ended_on is null) = (ended_because is null))
);
create unique index school_designations_once_of_a_school on school_designations (authority_id, school_id) where ended_on is null;
create index school_designations_of_a_school on school_designations (authority_id, school_id);
create index school_designations_by_bid on school_designations (authority_id, bid_id) where bid_id is not null;
create index school_designations_recorded_by_somebody on school_designations (authority_id, recorded_by);
create index school_designations_with_a_model on school_designations (authority_id, model_version_id);
select access.keep_apart('school_designations');

create table designation_works (
  authority_id    uuid not null,
  id              uuid not null,
  designation_id  uuid not null,
  element         text not null constraint designation_works_name_an_element check (element ~ '^[a-z][a-z0-9-]{0,99}$'),
  title           text not null constraint designation_works_have_a_title check (title <> ''),
  about           text,
  started_on      date not null,
  finished_on     date,
  for_school_id   uuid,
  recorded_by     uuid not null,
  recorded_on     date not null,
  disposed_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, designation_id) references school_designations (authority_id, id),
  foreign key (authority_id, for_school_id) references schools (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  constraint designation_works_finish_after_they_start check (finished_on >= started_on)
);
create index designation_works_of_a_designation on designation_works (authority_id, designation_id, element, started_on desc, id);
create index designation_works_for_a_school on designation_works (authority_id, for_school_id) where for_school_id is not null;
create index designation_works_recorded_by_somebody on designation_works (authority_id, recorded_by);
create index designation_works_by_last_day on designation_works (authority_id, finished_on, id) where disposed_at is null;
select access.keep_apart('designation_works');

create table specialist_designations (
  authority_id      uuid not null,
  id                uuid not null,
  designation_id    uuid not null,
  person_id         uuid not null,
  field             text not null constraint specialist_designations_say_in_what check (field <> ''),
  designated_on     date not null,
  ended_on          date constraint specialist_designations_end_after_they_began check (ended_on >= designated_on),
  training_held_id  uuid not null,
  recorded_by       uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, designation_id) references school_designations (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, training_held_id) references training_held (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create unique index specialist_designations_once_of_a_person on specialist_designations (authority_id, person_id) where ended_on is null;
create index specialist_designations_of_a_person on specialist_designations (authority_id, person_id);
create index specialist_designations_by_a_school on specialist_designations (authority_id, designation_id, designated_on, id);
create index specialist_designations_on_file on specialist_designations (authority_id, training_held_id);
create index specialist_designations_recorded_by_somebody on specialist_designations (authority_id, recorded_by);
select access.keep_apart('specialist_designations');

create table innovation_licences (
  authority_id      uuid not null,
  id                uuid not null,
  person_id         uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  scope             text not null constraint innovation_licences_name_their_scope check (scope <> ''),
  for_school_ids    uuid[] not null constraint innovation_licences_are_for_others check (for_school_ids <> '{}'),
  started_on        date not null,
  finished_on       date not null,
  granted_by        uuid not null,
  granted_on        date not null,
  ended_on          date,
  outcome           text,
  disposed_at       timestamptz,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, granted_by) references people (authority_id, id),
  constraint innovation_licences_end_after_they_begin check (finished_on > started_on),
  constraint innovation_licences_ended_say_what_came_of_it check ((ended_on is null) = (outcome is null))
);
create index innovation_licences_by_day on innovation_licences (authority_id, finished_on desc, id);
create index innovation_licences_that_ended on innovation_licences (authority_id, ended_on, id) where disposed_at is null;
create index innovation_licences_of_a_person on innovation_licences (authority_id, person_id);
create index innovation_licences_of_a_school on innovation_licences (authority_id, school_id);
create index innovation_licences_granted_by_somebody on innovation_licences (authority_id, granted_by);
create index innovation_licences_with_a_model on innovation_licences (authority_id, model_version_id);
select access.keep_apart('innovation_licences');
