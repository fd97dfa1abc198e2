-- A school that comes into a category of need which opens a case has one, until it leaves it (SH-32).
create table improvement_cases (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  pathway           text not null constraint improvement_cases_name_a_pathway check (pathway ~ '^[a-z][a-z0-9-]{0,99}$'),
  opened_on         date not null,
  opened_by         uuid not null,
  ended_on          date,
  outcome           text constraint improvement_cases_say_what_came_of_them check (outcome <> ''),
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  constraint improvement_cases_end_with_an_outcome check ((ended_on is null) = (outcome is null)),
  constraint improvement_cases_end_after_they_began check (ended_on >= opened_on)
);
create unique index improvement_cases_one_open_at_a_school on improvement_cases (authority_id, school_id) where ended_on is null;
create index improvement_cases_of_a_school on improvement_cases (authority_id, school_id, opened_on desc, id desc);
create index improvement_cases_newest on improvement_cases (authority_id, opened_on desc, id desc);
select access.keep_apart('improvement_cases', 'select, insert, update');

-- Each stage when it began, with who took it over on that day, and when it was done.
create table case_stages (
  authority_id  uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  stage         text not null constraint case_stages_name_a_stage check (stage ~ '^[a-z][a-z0-9-]{0,99}$'),
  kind          text not null constraint case_stages_kind_is_known check (kind in ('review', 'plan', 'support', 'monitoring')),
  began_on      date not null,
  lead_id       uuid,
  finished_on   date,
  primary key (authority_id, id),
  unique (authority_id, case_id, stage),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, lead_id) references people (authority_id, id),
  constraint case_stages_finish_after_they_began check (finished_on >= began_on)
);
select access.keep_apart('case_stages', 'select, insert, update');
