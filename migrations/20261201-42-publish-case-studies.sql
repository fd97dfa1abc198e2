-- Case studies of a partnership (RO-21, RO-22): examples of improvement of the model's kinds, each with the value that it added and how it goes on. A case
-- study may be of a school, and is withdrawn rather than changed.
create table mission_case_studies (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint mission_case_studies_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_id         uuid,
  title             text not null constraint mission_case_studies_have_a_title check (title <> ''),
  says              text not null constraint mission_case_studies_say_something check (says <> ''),
  value_added       text not null constraint mission_case_studies_say_what_was_added check (value_added <> ''),
  sustained         text not null constraint mission_case_studies_say_how_it_goes_on check (sustained <> ''),
  published_on      date not null,
  published_by      uuid not null,
  withdrawn_on      date,
  withdrawn_by      uuid,
  withdrawn_because text,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, published_by) references people (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  constraint mission_case_studies_withdrawn_say_why
    check ((withdrawn_on is null) = (withdrawn_because is null) and (withdrawn_on is null) = (withdrawn_by is null))
);
create index mission_case_studies_in_order on mission_case_studies (authority_id, published_on desc, id desc);
create index mission_case_studies_of_a_school on mission_case_studies (authority_id, school_id) where school_id is not null;
create index mission_case_studies_published_by_somebody on mission_case_studies (authority_id, published_by);
create index mission_case_studies_withdrawn_by_somebody on mission_case_studies (authority_id, withdrawn_by) where withdrawn_by is not null;
create index mission_case_studies_with_a_model on mission_case_studies (authority_id, model_version_id);
select access.keep_apart('mission_case_studies');
