-- RO-101. What is evaluated may be a commission; each judgement says on what it rests; and what followed an evaluation is kept beside it.
alter table mission_evaluations
  add column commission_id uuid,
  add constraint mission_evaluations_are_of_a_commission foreign key (authority_id, commission_id) references commissions (authority_id, id),
  add constraint mission_evaluations_of_a_commission_name_it check (commission_id is null or activity is not null);
drop index mission_evaluations_open_once;
create unique index mission_evaluations_open_once
  on mission_evaluations (authority_id, level, coalesce(commission_id::text, lower(coalesce(activity, '')))) where concluded_on is null;
create index mission_evaluations_of_commissions on mission_evaluations (authority_id, commission_id, opened_on desc) where commission_id is not null;

-- What was judged before this was asked says nothing here.
alter table mission_judgements
  add column evidence text constraint mission_judgements_rest_on_something check (evidence <> '');

create table mission_followings (
  authority_id  uuid not null,
  id            uuid not null,
  evaluation_id uuid not null,
  says          text not null constraint mission_followings_say_something check (says <> ''),
  followed_on   date not null,
  written_by    uuid not null,
  written_on    date not null,
  primary key (authority_id, id),
  foreign key (authority_id, evaluation_id) references mission_evaluations (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint mission_followings_are_past check (followed_on <= written_on)
);
create index mission_followings_of_an_evaluation on mission_followings (authority_id, evaluation_id, followed_on, id);
create index mission_followings_written_by_somebody on mission_followings (authority_id, written_by);
select access.keep_apart('mission_followings');
