-- The targets of a school for one year: one set, its targets, and the steps that they took until they were final.
create table target_sets (
  authority_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  -- The calendar year in which the school year ends.
  target_year integer not null check (target_year between 1990 and 2100),
  status text not null default 'proposed' check (status in ('proposed', 'discussed', 'agreed', 'sanctioned')),
  model_version_id uuid not null,
  round integer not null default 1 check (round >= 1),
  set_before boolean not null default false,
  final_on date,
  revision integer not null default 1,
  primary key (authority_id, id),
  constraint target_sets_one_for_a_school_and_year unique (authority_id, school_id, target_year),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id)
);
select access.keep_apart('target_sets');
create index target_sets_of_year on target_sets (authority_id, target_year, status, school_id);
create index target_sets_by_model on target_sets (authority_id, model_version_id);

create table targets (
  authority_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  measure text not null,
  pupils text not null,
  -- What the school proposed stays beside what was discussed and agreed.
  proposed double precision not null,
  value double precision,
  comment text not null default '' check (char_length(comment) <= 500),
  primary key (authority_id, id),
  constraint targets_one_for_a_measure_and_group unique (authority_id, set_id, measure, pupils),
  foreign key (authority_id, set_id) references target_sets (authority_id, id)
);
select access.keep_apart('targets', 'select, insert, update, delete');

create table target_steps (
  authority_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  -- Discussed anew, targets are agreed anew: a step counts in its round.
  round integer not null,
  step text not null check (step in ('proposed', 'discussed', 'agreed', 'sanctioned')),
  role text not null,
  -- Who took it, and who wrote it down.
  person_id uuid,
  recorded_by uuid not null,
  taken_on date not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, set_id) references target_sets (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
select access.keep_apart('target_steps');
create index target_steps_of_set on target_steps (authority_id, set_id, recorded_at);
create index target_steps_by_person on target_steps (authority_id, person_id);
create index target_steps_by_writer on target_steps (authority_id, recorded_by);
