-- Help to a school that no visit was booked for: its day, kind, topic and time, and nothing that anybody wrote (ES-62).

create table contacts (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  -- Who gave it, and whose time it took.
  person_id         uuid not null,
  -- The model of the year of its day, with the kind and the topic in it: ids of lists, never words of one's own.
  model_version_id  uuid not null,
  kind              text not null constraint contacts_kind_is_of_a_list check (kind ~ '^[a-z][a-z0-9-]{0,60}$'),
  topic             text not null constraint contacts_topic_is_of_a_list check (topic ~ '^[a-z][a-z0-9-]{0,60}$'),
  held_on           date not null,
  minutes           integer not null constraint contacts_take_some_of_a_day check (minutes between 1 and 720),
  logged_at         timestamptz not null,
  struck_out_at     timestamptz,
  struck_out_by     uuid,
  struck_out_because text constraint contacts_are_struck_out_for_a_reason_of_a_list check (
    struck_out_because in ('undone', 'twice', 'wrong-school', 'wrong-day', 'wrong-person', 'never-happened', 'wrong-words')),
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  constraint contacts_struck_out_say_why_and_by_whom check (
    (struck_out_at is null) = (struck_out_by is null) and (struck_out_at is null) = (struck_out_because is null))
);
create index contacts_by_date on contacts (authority_id, held_on desc, id desc);
create index contacts_of_a_school on contacts (authority_id, school_id, held_on desc, id desc);
create index contacts_of_a_person on contacts (authority_id, person_id, held_on desc, id desc);
create index contacts_with_a_model on contacts (authority_id, model_version_id);
create index contacts_struck_out_by_somebody on contacts (authority_id, struck_out_by) where struck_out_by is not null;
select access.keep_apart('contacts');
