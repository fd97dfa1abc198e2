-- What follows from self-evaluation: strengths, areas for improvement and priorities, each from one (WI-06); keys and what the head
-- marks under them (WI-12, WI-13); where a school stands in its cycle (SH-02, WI-14); and what was challenged from outside (SH-06).

create table self_evaluation_points (
  authority_id       uuid not null,
  id                 uuid not null,
  school_id          uuid not null,
  -- None without the self-evaluation of the same school that it came from.
  self_evaluation_id uuid not null,
  kind               text not null constraint self_evaluation_points_kind_is_known check (kind in ('strength', 'improvement', 'priority')),
  says               text not null constraint self_evaluation_points_say_something check (says <> ''),
  -- For which school year a priority is named.
  for_year           integer,
  named_by           uuid not null,
  named_at           timestamptz not null,
  withdrawn_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, self_evaluation_id, school_id) references self_evaluations (authority_id, id, school_id),
  foreign key (authority_id, named_by) references people (authority_id, id),
  constraint self_evaluation_points_priorities_are_for_a_year check ((kind = 'priority') = (for_year is not null))
);
create index self_evaluation_points_of_a_school on self_evaluation_points (authority_id, school_id, named_at);
create index self_evaluation_points_of_one on self_evaluation_points (authority_id, self_evaluation_id);
select access.keep_apart('self_evaluation_points');

create table improvement_keys (
  authority_id uuid not null,
  id           uuid not null,
  title        text not null constraint improvement_keys_have_a_title check (title <> ''),
  asks         text,
  added_by     uuid not null,
  added_on     date not null,
  withdrawn_on date,
  primary key (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create unique index improvement_keys_have_a_title_each on improvement_keys (authority_id, lower(title)) where withdrawn_on is null;
select access.keep_apart('improvement_keys');

create table key_marks (
  authority_id       uuid not null,
  id                 uuid not null,
  self_evaluation_id uuid not null,
  -- A key of the model, by its id, or one that was added.
  key                text not null,
  needs_development  boolean not null default false,
  school_says        text not null default '',
  adviser_says       text not null default '',
  marked_by          uuid not null,
  marked_at          timestamptz not null,
  revision           integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, self_evaluation_id, key),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, marked_by) references people (authority_id, id)
);
select access.keep_apart('key_marks');

create table cycle_steps (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  step         text not null,
  started_on   date not null,
  says         text not null default '',
  noted_by     uuid not null,
  noted_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, noted_by) references people (authority_id, id)
);
create index cycle_steps_of_a_school on cycle_steps (authority_id, school_id, started_on desc, id desc);
select access.keep_apart('cycle_steps');

create table external_challenges (
  authority_id       uuid not null,
  id                 uuid not null,
  school_id          uuid not null,
  school_year        integer not null,
  -- What was challenged, as the model names it.
  challenged         text not null,
  given_by           text not null constraint external_challenges_say_who_gave_it check (given_by <> ''),
  given_on           date not null,
  says               text not null constraint external_challenges_say_something check (says <> ''),
  entered_by         uuid not null,
  entered_at         timestamptz not null,
  struck_out_because text,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, entered_by) references people (authority_id, id)
);
create index external_challenges_of_a_school on external_challenges (authority_id, school_id, school_year, given_on);
select access.keep_apart('external_challenges');
