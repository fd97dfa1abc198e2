-- When the mission of a partnership began (RO-05): the day from which its measures say what they were at the start. One in a service.
create table mission_starts (
  authority_id uuid not null,
  id           uuid not null,
  started_on   date not null,
  said_by      uuid not null,
  said_on      date not null,
  primary key (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  constraint mission_starts_once unique (authority_id)
);
create index mission_starts_said_by_somebody on mission_starts (authority_id, said_by);
select access.keep_apart('mission_starts');

-- The figures of the mission that schools give (RO-01 to RO-03): of a school and a year so many of so many, with what they rest on. They are totals, and
-- nobody is named. A figure is not changed: another takes its place, and the one before stays.
create table mission_figures (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  measure          text not null constraint mission_figures_are_of_a_measure check (measure ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_id        uuid not null,
  school_year      integer not null constraint mission_figures_are_of_a_year check (school_year between 1990 and 2100),
  reached          integer not null constraint mission_figures_are_counts check (reached >= 0),
  total            integer not null,
  rests_on         text not null constraint mission_figures_rest_on_something check (rests_on <> ''),
  given_by         uuid not null,
  given_on         date not null,
  replaced_at      timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id),
  constraint mission_figures_are_of_no_more_than_there_are check (total > 0 and reached <= total)
);
create unique index mission_figures_stand_once on mission_figures (authority_id, school_id, school_year, measure) where replaced_at is null;
create index mission_figures_of_a_year on mission_figures (authority_id, measure, school_year, school_id) where replaced_at is null;
create index mission_figures_given_by_somebody on mission_figures (authority_id, given_by);
create index mission_figures_with_a_model on mission_figures (authority_id, model_version_id);
select access.keep_apart('mission_figures');
