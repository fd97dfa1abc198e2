-- Concerns about schools (WI-08): each was talked about first, on a day that is kept; then it may be recorded as formal. And what was given in
-- confidence (WI-09): to named readers, until a day that is never put later.
create table concerns (
  authority_id       uuid not null,
  id                 uuid not null,
  school_id          uuid not null,
  model_version_id   uuid not null,
  title              text not null constraint concerns_say_what_they_are_about check (title <> ''),
  about_the_head     boolean not null,
  first_talked_on    date not null,
  raised_on          date not null,
  raised_by          uuid not null,
  kind               text constraint concerns_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  recorded_on        date,
  recorded_by        uuid,
  closed_on          date,
  closed_by          uuid,
  came_of            text,
  struck_out_because text,
  struck_out_at      timestamptz,
  struck_out_by      uuid,
  revision           integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, raised_by) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  constraint concerns_were_talked_about_first check (first_talked_on <= raised_on and (recorded_on is null or first_talked_on <= recorded_on)),
  constraint concerns_recorded_say_as_what_and_by_whom check ((kind is null) = (recorded_on is null) and (kind is null) = (recorded_by is null)),
  constraint concerns_closed_say_what_came_of_them check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (came_of is null)),
  constraint concerns_struck_out_say_why check ((struck_out_at is null) = (struck_out_because is null) and (struck_out_at is null) = (struck_out_by is null))
);
create index concerns_of_a_school on concerns (authority_id, school_id, raised_on desc, id desc);
create index concerns_with_a_model on concerns (authority_id, model_version_id);
create index concerns_raised_by_somebody on concerns (authority_id, raised_by);
create index concerns_recorded_by_somebody on concerns (authority_id, recorded_by) where recorded_by is not null;
create index concerns_closed_by_somebody on concerns (authority_id, closed_by) where closed_by is not null;
create index concerns_struck_out_by_somebody on concerns (authority_id, struck_out_by) where struck_out_by is not null;
select access.keep_apart('concerns');

create table concern_talks (
  authority_id uuid not null,
  id           uuid not null,
  concern_id   uuid not null,
  talked_on    date not null,
  with_person  uuid,
  with_name    text not null constraint concern_talks_say_with_whom check (with_name <> ''),
  with_role    text not null constraint concern_talks_are_with_a_role check (with_role ~ '^[a-z][a-z0-9-]{0,99}$'),
  acting_for   text,
  said         text not null constraint concern_talks_say_what_was_said check (said <> ''),
  added_on     date not null,
  added_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, concern_id) references concerns (authority_id, id),
  foreign key (authority_id, with_person) references people (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint concern_talks_have_taken_place check (talked_on <= added_on)
);
create index concern_talks_of_a_concern on concern_talks (authority_id, concern_id, talked_on, id);
create index concern_talks_with_somebody on concern_talks (authority_id, with_person) where with_person is not null;
create index concern_talks_added_by_somebody on concern_talks (authority_id, added_by);
select access.keep_apart('concern_talks');

create table confidences (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  model_version_id uuid not null,
  says             text not null constraint confidences_say_something check (says <> ''),
  written_on       date not null,
  written_by       uuid not null,
  promised_on      date not null,
  opens_on         date not null,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint confidences_open_later_than_they_are_written check (promised_on > written_on and opens_on >= written_on),
  constraint confidences_are_never_prolonged check (opens_on <= promised_on)
);
create index confidences_of_a_school on confidences (authority_id, school_id, opens_on desc, id desc);
create index confidences_with_a_model on confidences (authority_id, model_version_id);
create index confidences_written_by_somebody on confidences (authority_id, written_by);
select access.keep_apart('confidences');

create table confidence_readers (
  authority_id  uuid not null,
  id            uuid not null,
  confidence_id uuid not null,
  person_id     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, confidence_id) references confidences (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint confidence_readers_are_named_once unique (authority_id, confidence_id, person_id)
);
create index confidence_readers_by_person on confidence_readers (authority_id, person_id);
select access.keep_apart('confidence_readers');
