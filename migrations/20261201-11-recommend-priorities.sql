-- Priorities of a school year (RO-82, RO-83, RO-114): recommended, with cost in pence, dates, fund and criteria by the time the body that decides approves
-- one. What was approved stays as it is. Criteria point to measures of the mission; each judgement of one is kept beside those before it.
create table priorities (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  school_year       integer not null,
  horizon           text not null constraint priorities_name_a_horizon check (horizon ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint priorities_have_a_title check (title <> ''),
  about             text not null,
  kind              text not null constraint priorities_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  focus             text[] not null constraint priorities_have_a_focus check (cardinality(focus) > 0),
  cost_pence        bigint constraint priorities_cost_something check (cost_pence > 0),
  starts_on         date,
  ends_on           date,
  fund_id           uuid,
  rolled_from       text constraint priorities_rolled_forward_say_from_what check (rolled_from <> ''),
  status            text not null constraint priorities_status_is_known check (status in ('recommended', 'approved', 'not-agreed', 'withdrawn')),
  recommended_by    uuid not null,
  recommended_on    date not null,
  decided_item_id   uuid,
  decided_on        date,
  withdrawn_because text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id),
  foreign key (authority_id, recommended_by) references people (authority_id, id),
  foreign key (authority_id, decided_item_id) references deciding_items (authority_id, id),
  constraint priorities_dates_come_together check ((starts_on is null) = (ends_on is null)),
  constraint priorities_end_after_they_start check (ends_on >= starts_on),
  constraint priorities_approved_are_whole check (status <> 'approved' or (cost_pence is not null and starts_on is not null and fund_id is not null)),
  constraint priorities_decided_say_when check ((status in ('approved', 'not-agreed')) = (decided_on is not null) and (decided_on is null) = (decided_item_id is null)),
  constraint priorities_withdrawn_say_why check ((status = 'withdrawn') = (withdrawn_because is not null))
);
create index priorities_of_a_year on priorities (authority_id, school_year desc, id);
create index priorities_of_a_fund on priorities (authority_id, fund_id) where fund_id is not null;
create index priorities_with_a_model on priorities (authority_id, model_version_id);
create index priorities_recommended_by_somebody on priorities (authority_id, recommended_by);
create index priorities_decided_by_an_item on priorities (authority_id, decided_item_id) where decided_item_id is not null;
select access.keep_apart('priorities');

create table priority_criteria (
  authority_id  uuid not null,
  id            uuid not null,
  priority_id   uuid not null,
  says          text not null constraint priority_criteria_say_something check (says <> ''),
  measures      text[] not null constraint priority_criteria_point_to_the_mission check (cardinality(measures) > 0),
  added_by      uuid not null,
  added_on      date not null,
  taken_out_on  date,
  primary key (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index priority_criteria_of_a_priority on priority_criteria (authority_id, priority_id, id);
create index priority_criteria_added_by_somebody on priority_criteria (authority_id, added_by);
select access.keep_apart('priority_criteria');

create table criterion_judgements (
  authority_id  uuid not null,
  id            uuid not null,
  criterion_id  uuid not null,
  judgement     text not null constraint criterion_judgements_name_one check (judgement ~ '^[a-z][a-z0-9-]{0,99}$'),
  evidence      text not null constraint criterion_judgements_say_by_what check (evidence <> ''),
  judged_by     uuid not null,
  judged_on     date not null,
  primary key (authority_id, id),
  foreign key (authority_id, criterion_id) references priority_criteria (authority_id, id),
  foreign key (authority_id, judged_by) references people (authority_id, id)
);
create index criterion_judgements_of_a_criterion on criterion_judgements (authority_id, criterion_id, judged_on desc, id desc);
create index criterion_judgements_by_somebody on criterion_judgements (authority_id, judged_by);
select access.keep_apart('criterion_judgements');
