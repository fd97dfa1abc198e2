-- The schools that are likely to be inspected within a school year, and how ready each was found to be (ES-29).

create table readiness_list (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  school_year       integer not null,
  because           text not null constraint readiness_list_says_why check (because <> ''),
  listed_by         uuid not null,
  listed_on         date not null,
  taken_off_on      date,
  taken_off_because text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, listed_by) references people (authority_id, id),
  constraint readiness_list_says_why_not check ((taken_off_on is null) = (taken_off_because is null))
);
create unique index readiness_list_has_a_school_once on readiness_list (authority_id, school_id, school_year) where taken_off_on is null;
create index readiness_list_of_a_year on readiness_list (authority_id, school_year, school_id);
select access.keep_apart('readiness_list');

create table readiness_evaluations (
  authority_id uuid not null,
  id           uuid not null,
  readiness_id uuid not null,
  outcome      text not null,
  says         text not null default '',
  evaluated_on date not null,
  evaluated_by uuid not null,
  entered_at   timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, readiness_id) references readiness_list (authority_id, id),
  foreign key (authority_id, evaluated_by) references people (authority_id, id)
);
create index readiness_evaluations_of_one on readiness_evaluations (authority_id, readiness_id, evaluated_on, id);
select access.keep_apart('readiness_evaluations');
