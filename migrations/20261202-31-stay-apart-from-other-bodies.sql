-- Other bodies from which the body that decides stays apart, each with whoever liaises with it (RO-110). `until_on` is the first day on which somebody does so no longer.
create table body_liaisons (
  authority_id  uuid not null,
  id            uuid not null,
  body          text not null constraint body_liaisons_name_a_body check (body ~ '^[a-z][a-z0-9-]{0,99}$'),
  person_id     uuid not null,
  about         text,
  from_on       date not null,
  until_on      date,
  named_by      uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, named_by) references people (authority_id, id),
  constraint body_liaisons_end_after_they_began check (until_on is null or until_on >= from_on)
);
create unique index body_liaisons_are_one_at_a_time on body_liaisons (authority_id, body) where until_on is null;
create index body_liaisons_of_a_person on body_liaisons (authority_id, person_id);
create index body_liaisons_named_by_somebody on body_liaisons (authority_id, named_by);
select access.keep_apart('body_liaisons');

-- The form of a wider body that connects the others (RO-27): each form is a row of its own; it is set up in the form on which others were consulted.
create table executive_forms (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  says              text not null constraint executive_forms_say_something check (says <> ''),
  connects          text[] not null constraint executive_forms_connect_two check (cardinality(connects) >= 2),
  consultation_id   uuid not null,
  written_by        uuid not null,
  written_on        date not null,
  heard             text,
  outcome           text constraint executive_forms_have_an_outcome check (outcome in ('set-up', 'not-set-up')),
  settled_on        date,
  settled_by        uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, consultation_id) references consultations (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  constraint executive_forms_are_settled_whole
    check ((outcome is null) = (heard is null) and (outcome is null) = (settled_on is null) and (outcome is null) = (settled_by is null))
);
create unique index executive_forms_are_one_at_a_time on executive_forms (authority_id) where outcome is null;
create index executive_forms_with_a_model on executive_forms (authority_id, model_version_id);
create index executive_forms_consulted_on on executive_forms (authority_id, consultation_id);
create index executive_forms_written_by_somebody on executive_forms (authority_id, written_by);
create index executive_forms_settled_by_somebody on executive_forms (authority_id, settled_by) where settled_by is not null;
select access.keep_apart('executive_forms');
