-- What the service tells schools (ES-59): a message with a type and an audience of the model, and to whom at each school it was written. Whether
-- a letter went is known of the letter itself, by its key.
create table communications (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  type             text not null constraint communications_are_of_a_type check (type ~ '^[a-z][a-z0-9-]{0,99}$'),
  audience         text not null constraint communications_have_an_audience check (audience ~ '^[a-z][a-z0-9-]{0,99}$'),
  title            text not null constraint communications_have_a_title check (title <> ''),
  says             text not null constraint communications_say_something check (says <> ''),
  sent_on          date not null,
  sent_at          timestamptz not null,
  sent_by          uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, sent_by) references people (authority_id, id)
);
create index communications_in_order on communications (authority_id, sent_at desc, id desc);
create index communications_with_a_model on communications (authority_id, model_version_id);
create index communications_sent_by_somebody on communications (authority_id, sent_by);
select access.keep_apart('communications');

create table communication_readers (
  authority_id     uuid not null,
  id               uuid not null,
  communication_id uuid not null,
  school_id        uuid not null,
  person_id        uuid,
  once             text,
  primary key (authority_id, id),
  foreign key (authority_id, communication_id) references communications (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint communication_readers_written_to_are_people check (once is null or person_id is not null)
);
create index communication_readers_of_one on communication_readers (authority_id, communication_id, school_id);
create index communication_readers_of_a_school on communication_readers (authority_id, school_id);
create index communication_readers_by_person on communication_readers (authority_id, person_id) where person_id is not null;
select access.keep_apart('communication_readers');
