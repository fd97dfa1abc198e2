-- The people who act together at one school until what they did is evaluated (NF-20).
create table support_teams (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  model_version_id uuid not null,
  kind             text not null constraint support_teams_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- By an order that was accepted, or because somebody recommended it.
  order_id         uuid,
  may_hold_content boolean not null default true constraint support_teams_come_of_orders_that_may_hold_content check (may_hold_content),
  because          text,
  aim              text not null constraint support_teams_aim_at_something check (aim <> ''),
  status           text not null default 'live' constraint support_teams_status_is_known check (status in ('live', 'closed')),
  started_on       date not null,
  set_up_by        uuid not null,
  -- Whose it is to keep: what is due of it is theirs.
  kept_by          uuid not null,
  next_meeting_on  date,
  evaluate_by      date not null,
  closed_on        date,
  closed_by        uuid,
  conclusion       text,
  document_id      uuid,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, order_id, may_hold_content) references orders (authority_id, id, may_hold_content),
  foreign key (authority_id, set_up_by) references people (authority_id, id),
  foreign key (authority_id, kept_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint support_teams_come_of_an_order_or_a_reason check (order_id is not null or because is not null),
  constraint support_teams_are_evaluated_after_they_begin check (evaluate_by >= started_on),
  constraint support_teams_closed_say_what_came_of_them
    check ((status = 'closed') = (closed_on is not null) and (status = 'closed') = (conclusion is not null)
      and (status = 'closed') = (closed_by is not null) and (status = 'closed') = (document_id is not null)),
  constraint support_teams_close_after_they_begin check (closed_on >= started_on)
);
create index support_teams_newest on support_teams (authority_id, started_on desc, id desc);
create index support_teams_of_a_school on support_teams (authority_id, school_id, started_on desc, id desc);
create index support_teams_live on support_teams (authority_id, school_id) where status = 'live';
-- An order sets up one.
create unique index support_teams_one_of_an_order on support_teams (authority_id, order_id) where order_id is not null;
select access.keep_apart('support_teams');

create table support_team_members (
  authority_id uuid not null,
  id           uuid not null,
  team_id      uuid not null,
  name         text not null constraint support_team_members_have_a_name check (name <> ''),
  part         text not null constraint support_team_members_part_is_known check (part in ('chair', 'member')),
  -- From where they come: the school, a service, a trust.
  comes_from   text,
  started_on   date not null,
  finished_on  date,
  primary key (authority_id, id),
  unique (authority_id, id, team_id),
  foreign key (authority_id, team_id) references support_teams (authority_id, id),
  constraint support_team_members_finish_after_they_start check (finished_on >= started_on)
);
create index support_team_members_of_a_team on support_team_members (authority_id, team_id, started_on, id);
create unique index support_teams_have_one_chair on support_team_members (authority_id, team_id) where part = 'chair' and finished_on is null;
select access.keep_apart('support_team_members');

create table support_team_meetings (
  authority_id uuid not null,
  id           uuid not null,
  team_id      uuid not null,
  held_on      date not null,
  present      text[] not null default '{}',
  decided      text not null constraint support_team_meetings_decide_something check (decided <> ''),
  written_by   uuid not null,
  written_at   timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, team_id, held_on),
  foreign key (authority_id, team_id) references support_teams (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
select access.keep_apart('support_team_meetings', 'select, insert');

-- What belongs to one: visits of which something may be written, orders, and what was agreed to be done.
create table support_team_parts (
  authority_id     uuid not null,
  id               uuid not null,
  team_id          uuid not null,
  visit_id         uuid,
  may_have_record  boolean not null default true constraint support_team_parts_are_visits_that_may_have_a_record check (may_have_record),
  order_id         uuid,
  may_hold_content boolean not null default true constraint support_team_parts_are_orders_that_may_hold_content check (may_hold_content),
  action_id        uuid,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references support_teams (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, order_id, may_hold_content) references orders (authority_id, id, may_hold_content),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  constraint support_team_parts_are_one_thing check (num_nonnulls(visit_id, order_id, action_id) = 1),
  unique (authority_id, team_id, visit_id),
  unique (authority_id, team_id, order_id),
  unique (authority_id, team_id, action_id)
);
select access.keep_apart('support_team_parts', 'select, insert');

-- Each intervention as it is evaluated: what it aimed at, what changed, by which figures of that day, and the judgement.
create table support_team_evaluations (
  authority_id  uuid not null,
  id            uuid not null,
  team_id       uuid not null,
  intervention  text not null constraint support_team_evaluations_are_of_something check (intervention <> ''),
  aimed_at      text not null constraint support_team_evaluations_aimed_at_something check (aimed_at <> ''),
  changed       text not null constraint support_team_evaluations_say_what_changed check (changed <> ''),
  -- The figures that show it, frozen as they stood; or why there are none.
  figures       jsonb,
  no_figures    text,
  judgement     integer not null,
  written_by    uuid not null,
  written_on    date not null,
  revision      integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references support_teams (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint support_team_evaluations_rest_on_figures_or_say_why_not check ((figures is null) <> (no_figures is null))
);
create index support_team_evaluations_of_a_team on support_team_evaluations (authority_id, team_id, id);
select access.keep_apart('support_team_evaluations');

-- NF-20. One is not closed before it was evaluated, and from then on stays as it was.
create function refuse_close_without_evaluation() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' then raise exception 'a support team that was closed is fixed' using errcode = 'restrict_violation'; end if;
  if new.status = 'closed' and not exists (select from support_team_evaluations e
      where e.authority_id = new.authority_id and e.team_id = new.id) then
    raise exception 'a support team is not closed without an evaluation' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger support_teams_close_with_an_evaluation before update on support_teams for each row execute function refuse_close_without_evaluation();

create function refuse_change_of_closed_team() returns trigger language plpgsql as $$
begin
  if exists (select from support_teams t where t.authority_id = old.authority_id and t.id = old.team_id and t.status = 'closed') then
    raise exception 'a support team that was closed is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger support_team_evaluations_stay_once_closed before update or delete on support_team_evaluations
  for each row execute function refuse_change_of_closed_team();
