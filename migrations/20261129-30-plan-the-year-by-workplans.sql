-- The workplans of a year, and what partnerships agree of their days (ES-18 to ES-34, ES-69).
-- An allocated day goes to a school, to a group, or to none of them as core work of a workplan (ES-70).
alter table allocations add column workplan text constraint allocations_name_a_workplan check (workplan ~ '^[a-z][a-z0-9-]{0,99}$');
alter table allocations drop constraint allocations_are_for_a_school_or_a_group;
alter table allocations add constraint allocations_are_for_one_place check (num_nonnulls(school_id, group_id, workplan) = 1);

create table workplans (
  authority_id     uuid not null,
  id               uuid not null,
  school_year      integer not null,
  workplan         text not null constraint workplans_name_one check (workplan ~ '^[a-z][a-z0-9-]{0,99}$'),
  model_version_id uuid not null,
  -- What it is funded for, in half-days.
  half_days        integer not null constraint workplans_are_not_below_none check (half_days between 0 and 20000),
  status           text not null default 'draft' constraint workplans_status_is_known check (status in ('draft', 'ready', 'sent')),
  -- By kind of day, as it was when it was published.
  content          jsonb,
  ready_by         uuid,
  ready_on         date,
  sent_by          uuid,
  sent_on          date,
  set_by           uuid not null,
  set_on           date not null,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, ready_by) references people (authority_id, id),
  foreign key (authority_id, sent_by) references people (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id),
  constraint workplans_ready_say_what_they_hold
    check ((status = 'draft') = (content is null) and (content is null) = (ready_on is null) and (ready_on is null) = (ready_by is null)),
  constraint workplans_sent_have_a_day check ((status = 'sent') = (sent_on is not null) and (sent_on is null) = (sent_by is null))
);
create unique index workplans_once_a_year on workplans (authority_id, school_year, workplan);
select access.keep_apart('workplans', 'select, insert, update');

-- ES-19: what went to partnerships in a year of which this service holds no days.
create table partnership_days_before (
  authority_id uuid not null,
  id           uuid not null,
  school_year  integer not null,
  half_days    integer not null constraint partnership_days_before_are_days check (half_days between 0 and 20000),
  said_by      uuid not null,
  said_on      date not null,
  primary key (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
create index partnership_days_before_of_a_year on partnership_days_before (authority_id, school_year, said_on desc, id desc);
select access.keep_apart('partnership_days_before', 'select, insert');

create table partnership_uses (
  authority_id uuid not null,
  id           uuid not null,
  group_id     uuid not null,
  school_year  integer not null,
  half_days    integer not null constraint partnership_uses_are_of_something check (half_days between 1 and 800),
  used_for     text not null constraint partnership_uses_say_what_for check (used_for <> ''),
  led_by       text not null constraint partnership_uses_led_by_is_known check (led_by in ('service', 'heads', 'together')),
  added_by     uuid not null,
  added_on     date not null,
  removed_by   uuid,
  removed_on   date,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, removed_by) references people (authority_id, id),
  constraint partnership_uses_removed_by_somebody check ((removed_on is null) = (removed_by is null))
);
create index partnership_uses_of_a_group on partnership_uses (authority_id, group_id, school_year) where removed_on is null;
create index partnership_uses_of_a_year on partnership_uses (authority_id, school_year, group_id) where removed_on is null;
select access.keep_apart('partnership_uses', 'select, insert, update');

-- ES-32: that headteachers agreed, on what day, and on how much of what was allocated; the uses of that day stand in it.
create table partnership_agreements (
  authority_id    uuid not null,
  id              uuid not null,
  group_id        uuid not null,
  school_year     integer not null,
  agreed_on       date not null,
  agreed          integer not null,
  allocated       integer not null,
  uses            jsonb not null,
  heads           jsonb not null,
  entered_by      uuid not null,
  entered_on      date not null,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, entered_by) references people (authority_id, id),
  constraint partnership_agreements_are_of_most_days check (agreed * 2 > allocated and agreed <= allocated)
);
create index partnership_agreements_newest on partnership_agreements (authority_id, group_id, school_year, entered_on desc, id desc);
create index partnership_agreements_of_a_year on partnership_agreements (authority_id, school_year, group_id);
select access.keep_apart('partnership_agreements', 'select, insert');

-- ES-28 to ES-31: that something of what is not negotiable was done, for one school or for all of the partnership.
create table partnership_doings (
  authority_id uuid not null,
  id           uuid not null,
  group_id     uuid not null,
  school_year  integer not null,
  item         text not null constraint partnership_doings_name_an_item check (item ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_id    uuid,
  done_on      date not null,
  led_by       text not null constraint partnership_doings_led_by_is_known check (led_by in ('service', 'heads', 'together')),
  heads        integer not null constraint partnership_doings_heads_are_some check (heads between 0 and 200),
  entered_by   uuid not null,
  entered_on   date not null,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, entered_by) references people (authority_id, id)
);
create index partnership_doings_of_a_group on partnership_doings (authority_id, group_id, school_year, done_on desc, id desc);
select access.keep_apart('partnership_doings', 'select, insert');

-- ES-24: what was decided on a partnership's days when its size changed.
create table partnership_sizes (
  authority_id uuid not null,
  id           uuid not null,
  group_id     uuid not null,
  school_year  integer not null,
  schools      integer not null,
  due          integer not null,
  allocated    integer not null,
  decision     text not null constraint partnership_sizes_decision_is_known check (decision in ('kept', 'recalculated')),
  because      text not null constraint partnership_sizes_have_a_reason check (because <> ''),
  decided_by   uuid not null,
  decided_on   date not null,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id)
);
create index partnership_sizes_of_a_year on partnership_sizes (authority_id, school_year, group_id, decided_on desc, id desc);
select access.keep_apart('partnership_sizes', 'select, insert');
