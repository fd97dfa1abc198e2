-- Schools that work together (RO-31, RO-41, RO-42, RO-48, RO-49, RO-51 to RO-53): joint work of a kind of the model, the schools that take part and since
-- when, who is named beside them, when they met, and what came of it. Nobody of a classroom is named; whoever fills a shared post is not.
create table collaborations (
  authority_id      uuid not null,
  id                uuid not null,
  kind              text not null constraint collaborations_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  model_version_id  uuid not null,
  title             text not null constraint collaborations_have_a_title check (title <> ''),
  issue             text,
  appointment       text constraint collaborations_appointment_is_known check (appointment in ('one-school', 'joint')),
  appointed_by      uuid,
  job               text,
  measure           text,
  baseline          double precision,
  started_on        date not null,
  finishes_on       date constraint collaborations_finish_after_they_began check (finishes_on >= started_on),
  set_up_by         uuid not null,
  reached           double precision,
  outcome           text,
  saving_pence      bigint constraint collaborations_save_nothing_below_nothing check (saving_pence >= 0),
  released          text,
  outcome_on        date,
  outcome_by        uuid,
  ended_on          date constraint collaborations_end_after_they_began check (ended_on >= started_on),
  ended_by          uuid,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, appointed_by) references schools (authority_id, id),
  foreign key (authority_id, set_up_by) references people (authority_id, id),
  foreign key (authority_id, outcome_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint collaborations_of_one_school_say_which check ((appointment is not distinct from 'one-school') = (appointed_by is not null)),
  constraint collaborations_ended_say_by_whom check ((ended_on is null) = (ended_by is null)),
  constraint collaborations_outcome_says_when check ((outcome is null) = (outcome_on is null) and (outcome is null) = (outcome_by is null))
);
create index collaborations_by_day on collaborations (authority_id, started_on desc, id desc);
create index collaborations_with_a_model on collaborations (authority_id, model_version_id);
create index collaborations_appointed_by_a_school on collaborations (authority_id, appointed_by) where appointed_by is not null;
create index collaborations_set_up_by_somebody on collaborations (authority_id, set_up_by);
create index collaborations_outcome_by_somebody on collaborations (authority_id, outcome_by) where outcome_by is not null;
create index collaborations_ended_by_somebody on collaborations (authority_id, ended_by) where ended_by is not null;
create index collaborations_past on collaborations (authority_id, ended_on, id) where ended_on is not null and disposed_at is null;
select access.keep_apart('collaborations');

-- A school that takes part, who of it does by their job, and from when to which last day.
create table collaboration_schools (
  authority_id      uuid not null,
  id                uuid not null,
  collaboration_id  uuid not null,
  school_id         uuid not null,
  who               text,
  joined_on         date not null,
  left_on           date constraint collaboration_schools_leave_after_they_joined check (left_on >= joined_on),
  primary key (authority_id, id),
  foreign key (authority_id, collaboration_id) references collaborations (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index collaboration_schools_take_part_once on collaboration_schools (authority_id, collaboration_id, school_id) where left_on is null;
create index collaboration_schools_of_a_school on collaboration_schools (authority_id, school_id);
select access.keep_apart('collaboration_schools');

-- Somebody named beside the schools: a person of the service, or, where the kind allows it, somebody else in words.
create table collaboration_people (
  authority_id      uuid not null,
  id                uuid not null,
  collaboration_id  uuid not null,
  part              text not null constraint collaboration_people_have_a_part check (part ~ '^[a-z][a-z0-9-]{0,99}$'),
  person_id         uuid,
  in_words          text,
  since_on          date not null,
  until_on          date constraint collaboration_people_stop_after_they_began check (until_on >= since_on),
  primary key (authority_id, id),
  foreign key (authority_id, collaboration_id) references collaborations (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint collaboration_people_are_somebody check ((person_id is null) <> (in_words is null))
);
create index collaboration_people_of_one on collaboration_people (authority_id, collaboration_id);
create index collaboration_people_by_person on collaboration_people (authority_id, person_id) where person_id is not null;
select access.keep_apart('collaboration_people');

-- When the schools met, or were in touch otherwise, and what of.
create table collaboration_entries (
  authority_id      uuid not null,
  id                uuid not null,
  collaboration_id  uuid not null,
  sort              text not null constraint collaboration_entries_sort_is_known check (sort in ('meeting', 'contact')),
  held_on           date not null,
  about             text not null constraint collaboration_entries_say_something check (about <> ''),
  written_by        uuid not null,
  written_on        date not null,
  primary key (authority_id, id),
  foreign key (authority_id, collaboration_id) references collaborations (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index collaboration_entries_of_one on collaboration_entries (authority_id, collaboration_id, held_on desc);
create index collaboration_entries_by_somebody on collaboration_entries (authority_id, written_by);
select access.keep_apart('collaboration_entries');
