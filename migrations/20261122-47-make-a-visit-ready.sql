-- Activities that the school confirms before a visit, and the mark that it is ready (NF-73, NF-74).

create table monitoring_activities (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint monitoring_activities_hang_on_a_visit_to_write_of check (may_have_record),
  -- What of the model's school part they are confirmed for.
  item            text not null,
  says            text not null constraint monitoring_activities_say_something check (says <> ''),
  proposed_at     timestamptz not null,
  proposed_by     uuid not null,
  -- What the school said of it as it stands: worded anew, it waits for an answer again.
  answer          text constraint monitoring_activities_answer_is_known check (answer in ('confirmed', 'asked-to-change')),
  answer_says     text,
  answered_at     timestamptz,
  answered_by     uuid,
  withdrawn_at    timestamptz,
  revision        integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  constraint monitoring_activities_answered_says_by_whom check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint monitoring_activities_change_is_said check (answer is distinct from 'asked-to-change' or answer_says <> '')
);
create index monitoring_activities_of_a_visit on monitoring_activities (authority_id, visit_id, proposed_at);
select access.keep_apart('monitoring_activities');

create table ready_visits (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint ready_visits_are_visits_to_write_of check (may_have_record),
  marked_at       timestamptz not null,
  marked_by       uuid not null,
  -- Null while the mark stands.
  taken_back_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, marked_by) references people (authority_id, id)
);
create unique index ready_visits_are_marked_once on ready_visits (authority_id, visit_id) where taken_back_at is null;
select access.keep_apart('ready_visits');
