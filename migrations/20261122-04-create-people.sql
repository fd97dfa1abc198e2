-- People, the roles they hold between two dates, and what they bring to them (XX-03, SH-72).

create table people (
  authority_id uuid not null,
  id           uuid not null,
  name         text not null constraint people_name_is_written check (name <> ''),
  name_sorted  text not null,
  -- Null for somebody who has given none: they cannot be invited, and are listed.
  email        text constraint people_email_is_lower_case check (email = lower(email)),
  telephone    text,
  invited_at   timestamptz,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id)
);
create unique index people_by_email on people (authority_id, email) where email is not null;
create index people_by_name on people (authority_id, name_sorted, id);
select access.keep_apart('people');

create table held_roles (
  authority_id     uuid not null,
  id               uuid not null,
  person_id        uuid not null,
  -- The role's id in the model in which it was given.
  role             text not null,
  model_version_id uuid not null,
  kind             text not null,
  scope            text not null constraint held_roles_scope_is_known check (scope in ('authority', 'group', 'school')),
  school_id        uuid,
  group_id         uuid,
  standing         text not null default 'substantive' constraint held_roles_standing_is_known
                     check (standing in ('substantive', 'interim', 'acting', 'executive')),
  note             text,
  started_on       date not null,
  finished_on      date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  constraint held_roles_scope_is_named check (
    (scope = 'school') = (school_id is not null) and (scope = 'group') = (group_id is not null)),
  constraint held_roles_end_after_they_start check (finished_on is null or started_on <= finished_on)
);
create index held_roles_of_a_person on held_roles (authority_id, person_id);
create index held_roles_in_a_school on held_roles (authority_id, school_id, role) where school_id is not null;
create index held_roles_in_a_group on held_roles (authority_id, group_id) where group_id is not null;
create index held_roles_by_role on held_roles (authority_id, role, school_id);
select access.keep_apart('held_roles');

-- Someone acts for another between two dates, with that person's lists and rights.
create table covers (
  authority_id    uuid not null,
  id              uuid not null,
  person_id       uuid not null,
  covered_id      uuid not null,
  reason          text not null,
  started_on      date not null,
  finished_on     date not null,
  revision        integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, covered_id) references people (authority_id, id),
  constraint covers_are_of_another check (person_id <> covered_id),
  constraint covers_end_after_they_start check (started_on <= finished_on)
);
create index covers_by_a_person on covers (authority_id, person_id);
create index covers_of_a_person on covers (authority_id, covered_id);
select access.keep_apart('covers');

-- Half-days worked from Monday to Friday, 0 to 2 each, from a day on.
create table working_patterns (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  started_on   date not null,
  half_days    integer[] not null constraint working_patterns_are_five_days
                 check (cardinality(half_days) = 5 and 0 <= all (half_days) and 2 >= all (half_days)),
  primary key (authority_id, id),
  unique (authority_id, person_id, started_on),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('working_patterns');

create table leave (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  started_on   date not null,
  finished_on  date not null,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint leave_ends_after_it_starts check (started_on <= finished_on)
);
create index leave_of_a_person on leave (authority_id, person_id, started_on);
select access.keep_apart('leave');

create table training_held (
  authority_id     uuid not null,
  id               uuid not null,
  person_id        uuid not null,
  training         text not null,
  model_version_id uuid not null,
  completed_on     date not null,
  expires_on       date,
  struck_out_because text,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  constraint training_held_expires_after_completion check (expires_on is null or completed_on < expires_on)
);
create index training_held_by_a_person on training_held (authority_id, person_id);
select access.keep_apart('training_held');
