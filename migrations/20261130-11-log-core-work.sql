-- Core work that is logged school by school (ES-61, ES-64): media support and support for structural solutions, with its time and a few words.
-- What is for two schools or more stands at each of them.
create table core_supports (
  authority_id       uuid not null,
  id                 uuid not null,
  model_version_id   uuid not null,
  support            text not null constraint core_supports_are_known check (support ~ '^[a-z][a-z0-9-]{0,99}$'),
  kind               text not null constraint core_supports_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  done_on            date not null,
  minutes            integer not null constraint core_supports_fit_into_a_day check (minutes between 1 and 1440),
  says               text not null constraint core_supports_say_something check (says <> ''),
  person_id          uuid not null,
  logged_at          timestamptz not null,
  struck_out_because text,
  struck_out_at      timestamptz,
  struck_out_by      uuid,
  revision           integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  constraint core_supports_struck_out_say_why check
    ((struck_out_at is null) = (struck_out_because is null) and (struck_out_at is null) = (struck_out_by is null))
);
create index core_supports_in_order on core_supports (authority_id, support, done_on desc, id desc);
create index core_supports_of_a_person on core_supports (authority_id, person_id, done_on) where struck_out_at is null;
create index core_supports_by_person on core_supports (authority_id, person_id);
create index core_supports_with_a_model on core_supports (authority_id, model_version_id);
create index core_supports_struck_out_by_somebody on core_supports (authority_id, struck_out_by) where struck_out_by is not null;
select access.keep_apart('core_supports');

create table core_support_schools (
  authority_id uuid not null,
  id           uuid not null,
  support_id   uuid not null,
  school_id    uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, support_id) references core_supports (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  constraint core_support_schools_once unique (authority_id, support_id, school_id)
);
create index core_support_schools_of_a_school on core_support_schools (authority_id, school_id);
select access.keep_apart('core_support_schools');
