-- Which schools follow a programme of the model in a school year, and what was agreed to change in a school's own copy of it
-- (NF-11, NF-34). The copy itself is worked out from the model and from what is in force here.

create table programme_followings (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  school_year      integer not null,
  -- The model under which the school took the programme up, and the programme in it.
  model_version_id uuid not null,
  programme        text not null,
  started_on       date not null,
  finished_on      date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  constraint programme_followings_end_after_they_start check (finished_on is null or started_on <= finished_on)
);
create index programme_followings_of_a_school on programme_followings (authority_id, school_id, school_year);
create unique index programme_followings_are_once_at_a_time on programme_followings (authority_id, school_id, school_year, programme)
  where finished_on is null;
select access.keep_apart('programme_followings');

-- A change to a school's copy. It holds no free text, for it may be about a visit of which nothing may be written (NF-86).
create table tailorings (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  school_year      integer not null,
  model_version_id uuid not null,
  programme        text not null,
  change           text not null constraint tailorings_change_is_known check (change in ('another-term', 'leave-out', 'add')),
  visit_type       text not null,
  from_term        text,
  to_term          text,
  because          text not null constraint tailorings_reason_is_of_the_list
                     check (because in ('school-asks', 'better-time', 'met-otherwise', 'more-needed', 'less-needed')),
  proposed_by      uuid not null,
  proposed_on      date not null,
  status           text not null default 'waiting' constraint tailorings_status_is_known
                     check (status in ('waiting', 'in-force', 'refused', 'withdrawn')),
  decided_on       date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  constraint tailorings_decided_have_a_date check ((status = 'waiting') = (decided_on is null)),
  constraint tailorings_of_a_term_say_which check (change <> 'another-term' or to_term is not null)
);
create index tailorings_of_a_school on tailorings (authority_id, school_id, school_year, proposed_on desc, id desc);
create index tailorings_waiting on tailorings (authority_id, school_id) where status = 'waiting';
select access.keep_apart('tailorings');

-- Who, of those whom the model names, has agreed and when; each role answers once.
create table tailoring_answers (
  authority_id uuid not null,
  id           uuid not null,
  tailoring_id uuid not null,
  role         text not null,
  person_id    uuid not null,
  answer       text not null constraint tailoring_answers_are_known check (answer in ('agreed', 'refused')),
  answered_on  date not null,
  primary key (authority_id, id),
  unique (authority_id, tailoring_id, role),
  foreign key (authority_id, tailoring_id) references tailorings (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('tailoring_answers', 'select, insert');
