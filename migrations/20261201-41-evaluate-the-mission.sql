-- The evaluation of the work of a partnership at its levels (RO-99, RO-101): the strategy as a whole, one activity, the partnership. Each is opened, judged
-- by heads of all phases and those with whom they share it, each once, and concluded in words.
create table mission_evaluations (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  level            text not null constraint mission_evaluations_are_of_a_level check (level ~ '^[a-z][a-z0-9-]{0,99}$'),
  activity         text constraint mission_evaluations_name_their_activity check (activity <> ''),
  opened_on        date not null,
  opened_by        uuid not null,
  conclusion       text,
  concluded_on     date,
  concluded_by     uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  foreign key (authority_id, concluded_by) references people (authority_id, id),
  constraint mission_evaluations_concluded_say_what
    check ((concluded_on is null) = (conclusion is null) and (concluded_on is null) = (concluded_by is null))
);
create unique index mission_evaluations_open_once on mission_evaluations (authority_id, level, lower(coalesce(activity, ''))) where concluded_on is null;
create index mission_evaluations_in_order on mission_evaluations (authority_id, opened_on desc, id desc);
create index mission_evaluations_opened_by_somebody on mission_evaluations (authority_id, opened_by);
create index mission_evaluations_concluded_by_somebody on mission_evaluations (authority_id, concluded_by) where concluded_by is not null;
create index mission_evaluations_with_a_model on mission_evaluations (authority_id, model_version_id);
select access.keep_apart('mission_evaluations');

-- What somebody judged of it, as what they did, and for which phase where a head did.
create table mission_judgements (
  authority_id  uuid not null,
  id            uuid not null,
  evaluation_id uuid not null,
  person_id     uuid not null,
  part          text not null constraint mission_judgements_part_is_known check (part in ('head', 'beside', 'group')),
  phases        text[] not null,
  value         integer not null,
  says          text not null constraint mission_judgements_say_something check (says <> ''),
  judged_on     date not null,
  primary key (authority_id, id),
  foreign key (authority_id, evaluation_id) references mission_evaluations (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint mission_judgements_once unique (authority_id, evaluation_id, person_id)
);
create index mission_judgements_by_somebody on mission_judgements (authority_id, person_id);
select access.keep_apart('mission_judgements');
