-- The named person of the service for a school, beyond its adviser (WI-31, WI-33, WI-34): what was asked and answered, and what the school
-- is going through with that person's support. Of an occasion there are dates, steps and people of the service, and no words: nobody who
-- applies for a post can be named.
create table contact_queries (
  authority_id   uuid not null,
  id             uuid not null,
  school_id      uuid not null,
  asked_on       date not null,
  came           text not null constraint contact_queries_came_in_a_known_way check (came in ('here', 'telephone', 'e-mail', 'in-person')),
  says           text not null constraint contact_queries_say_something check (says <> ''),
  entered_by     uuid not null,
  answered_on    date,
  answered_by    uuid,
  answer         text,
  document_id    uuid,
  signposted_to  text,
  revision       integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, entered_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references library_documents (authority_id, id),
  constraint contact_queries_answered_say_by_whom check ((answered_on is null) = (answered_by is null)),
  constraint contact_queries_answered_say_something check
    ((answered_on is not null) = (answer is not null or document_id is not null or signposted_to is not null)),
  constraint contact_queries_are_answered_after_they_are_asked check (answered_on >= asked_on)
);
create index contact_queries_open on contact_queries (authority_id, asked_on, id) where answered_on is null;
create index contact_queries_of_a_school on contact_queries (authority_id, school_id, asked_on, id);
create index contact_queries_entered_by_somebody on contact_queries (authority_id, entered_by);
create index contact_queries_answered_by_somebody on contact_queries (authority_id, answered_by) where answered_by is not null;
create index contact_queries_with_a_document on contact_queries (authority_id, document_id) where document_id is not null;
select access.keep_apart('contact_queries');

create table contact_occasions (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint contact_occasions_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  starts_on         date not null,
  ends_on           date not null,
  supported_by      uuid not null,
  opened_by         uuid not null,
  opened_on         date not null,
  closed_by         uuid,
  closed_on         date,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, supported_by) references people (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  constraint contact_occasions_end_after_they_begin check (ends_on >= starts_on),
  constraint contact_occasions_closed_say_by_whom check ((closed_on is null) = (closed_by is null))
);
create unique index contact_occasions_one_of_a_kind on contact_occasions (authority_id, school_id, kind) where closed_on is null;
create index contact_occasions_of_a_school on contact_occasions (authority_id, school_id, starts_on, id);
create index contact_occasions_with_a_model on contact_occasions (authority_id, model_version_id);
create index contact_occasions_supported_by_somebody on contact_occasions (authority_id, supported_by);
create index contact_occasions_opened_by_somebody on contact_occasions (authority_id, opened_by);
create index contact_occasions_closed_by_somebody on contact_occasions (authority_id, closed_by) where closed_by is not null;
select access.keep_apart('contact_occasions');

create table contact_steps (
  authority_id  uuid not null,
  id            uuid not null,
  occasion_id   uuid not null,
  step          text not null constraint contact_steps_are_named check (step ~ '^[a-z][a-z0-9-]{0,99}$'),
  done_on       date not null,
  done_by       uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, occasion_id) references contact_occasions (authority_id, id),
  foreign key (authority_id, done_by) references people (authority_id, id)
);
create unique index contact_steps_once on contact_steps (authority_id, occasion_id, step);
create index contact_steps_done_by_somebody on contact_steps (authority_id, done_by);
select access.keep_apart('contact_steps');
