-- Headteachers who met to say what should be done: who they were, what they recommended, what became of it (RO-10).
create table working_parties (
  authority_id uuid not null,
  id           uuid not null,
  name         text not null constraint working_parties_have_a_name check (name <> ''),
  about        text not null constraint working_parties_are_about_something check (about <> ''),
  formed_on    date not null,
  formed_by    uuid not null,
  ended_on     date,
  -- What came of its work as a whole; said when it ends.
  outcome      text,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, formed_by) references people (authority_id, id),
  constraint working_parties_end_after_they_form check (ended_on >= formed_on),
  constraint working_parties_ended_say_what_came_of_them check ((ended_on is null) = (outcome is null))
);
create index working_parties_formed_by_somebody on working_parties (authority_id, formed_by);
select access.keep_apart('working_parties');

create table working_party_members (
  authority_id     uuid not null,
  id               uuid not null,
  working_party_id uuid not null,
  person_id        uuid not null,
  school_id        uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, working_party_id) references working_parties (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index working_party_members_once on working_party_members (authority_id, working_party_id, person_id);
create index working_party_members_of_a_person on working_party_members (authority_id, person_id);
create index working_party_members_of_a_school on working_party_members (authority_id, school_id);
select access.keep_apart('working_party_members', 'select, insert');

create table working_party_recommendations (
  authority_id     uuid not null,
  id               uuid not null,
  working_party_id uuid not null,
  says             text not null constraint working_party_recommendations_say_something check (says <> ''),
  made_on          date not null,
  written_by       uuid not null,
  outcome          text constraint working_party_recommendations_outcomes_are_known check (outcome in ('taken-up', 'not-taken-up')),
  because          text,
  settled_on       date,
  settled_by       uuid,
  primary key (authority_id, id),
  foreign key (authority_id, working_party_id) references working_parties (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  constraint working_party_recommendations_settled_say_by_whom check
    ((outcome is null) = (settled_on is null) and (outcome is null) = (settled_by is null)),
  constraint working_party_recommendations_not_taken_up_have_a_reason check (outcome is distinct from 'not-taken-up' or because is not null)
);
create index working_party_recommendations_of_a_party on working_party_recommendations (authority_id, working_party_id, made_on);
create index working_party_recommendations_written_by_somebody on working_party_recommendations (authority_id, written_by);
create index working_party_recommendations_settled_by_somebody on working_party_recommendations (authority_id, settled_by) where settled_by is not null;
select access.keep_apart('working_party_recommendations');
