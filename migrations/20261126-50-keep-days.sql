-- Days: what people have to give in a year, what was allocated from it, what a school is due beyond the model, and what it was told.
-- A visit is made at the school, or for it somewhere else (WI-17).
alter table visits add column off_site boolean not null default false;

create table capacities (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  school_year  integer not null,
  started_on   date not null,
  finished_on  date not null,
  -- What somebody who works full time through the whole year would have to give, in half-days; none is a number too.
  half_days    integer not null constraint capacities_are_not_below_none check (half_days between 0 and 800),
  percent      integer not null constraint capacities_are_a_part_of_full_time check (percent between 0 and 100),
  set_by       uuid not null,
  set_on       date not null,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id),
  constraint capacities_end_after_they_begin check (finished_on >= started_on),
  constraint capacities_stay_in_their_year
    check (started_on >= make_date(school_year, 9, 1) and finished_on < make_date(school_year + 1, 9, 1))
);
create unique index capacities_begin_once on capacities (authority_id, person_id, started_on);
create index capacities_of_a_year on capacities (authority_id, school_year, person_id);
select access.keep_apart('capacities');

create table allocations (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  school_year       integer not null,
  school_id         uuid,
  group_id          uuid,
  -- Somebody, or a role of which nobody is named yet.
  person_id         uuid,
  role              text not null constraint allocations_name_a_role check (role ~ '^[a-z][a-z0-9-]{0,99}$'),
  kind              text not null constraint allocations_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  half_days         integer not null constraint allocations_are_of_something check (half_days between 1 and 800),
  term              text,
  function          text,
  fund              text,
  need              text,
  need_seen_by      uuid,
  added_by          uuid not null,
  added_on          date not null,
  withdrawn_because text,
  withdrawn_by      uuid,
  withdrawn_on      date,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, need_seen_by) references people (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  constraint allocations_are_for_a_school_or_a_group check ((school_id is null) <> (group_id is null)),
  constraint allocations_withdrawn_have_a_reason
    check ((withdrawn_on is null) = (withdrawn_because is null) and (withdrawn_on is null) = (withdrawn_by is null)),
  -- SH-85: a need is named together with who identified it.
  constraint allocations_name_who_saw_the_need check ((need is null) = (need_seen_by is null))
);
create index allocations_of_a_school on allocations (authority_id, school_id, school_year) where withdrawn_on is null;
create index allocations_of_a_group on allocations (authority_id, group_id, school_year) where withdrawn_on is null;
create index allocations_of_a_person on allocations (authority_id, person_id, school_year) where withdrawn_on is null;
create index allocations_of_a_year on allocations (authority_id, school_year, id) where withdrawn_on is null;
select access.keep_apart('allocations');

-- WI-16: what somebody may who may raise what a school is due, and why they did.
create table raised_dues (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  school_year  integer not null,
  due          text not null constraint raised_dues_name_one check (due ~ '^[a-z][a-z0-9-]{0,99}$'),
  half_days    integer not null constraint raised_dues_go_up check (half_days between 1 and 400),
  because      text not null constraint raised_dues_say_why check (because <> ''),
  raised_by    uuid not null,
  raised_on    date not null,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, raised_by) references people (authority_id, id)
);
create index raised_dues_of_a_year on raised_dues (authority_id, school_year, school_id);
select access.keep_apart('raised_dues', 'select, insert');

-- One press for all schools; a press that was broken off is taken up again.
create table statement_rounds (
  authority_id uuid not null,
  id           uuid not null,
  school_year  integer not null,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  schools      integer,
  done         integer not null default 0,
  finished_at  timestamptz,
  failed_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id)
);
create index statement_rounds_newest on statement_rounds (authority_id, school_year, asked_at desc);
select access.keep_apart('statement_rounds');

-- SH-21: what a school was told it can count on in a year, in its versions; what was issued is fixed.
create table statements (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  school_year      integer not null,
  version          integer not null constraint statements_have_a_version check (version >= 1),
  model_version_id uuid not null,
  content          jsonb not null,
  document_id      uuid not null,
  round_id         uuid,
  issued_by        uuid not null,
  issued_on        date not null,
  primary key (authority_id, id),
  unique (authority_id, school_id, school_year, version),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  foreign key (authority_id, round_id) references statement_rounds (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id)
);
create index statements_of_a_year on statements (authority_id, school_year, school_id, version desc);
select access.keep_apart('statements', 'select, insert');

create table statement_receipts (
  authority_id uuid not null,
  id           uuid not null,
  statement_id uuid not null,
  person_id    uuid not null,
  role         text not null,
  sent_at      timestamptz not null,
  opened_at    timestamptz,
  primary key (authority_id, id),
  unique (authority_id, statement_id, person_id),
  foreign key (authority_id, statement_id) references statements (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index statement_receipts_of_person on statement_receipts (authority_id, person_id, sent_at desc);
select access.keep_apart('statement_receipts');
