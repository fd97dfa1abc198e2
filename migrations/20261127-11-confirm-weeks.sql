-- What each person did in a week: the time of held visits stands by itself; here is what was changed or added, and which weeks were confirmed.

create table time_weeks (
  authority_id   uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  starts_on      date not null constraint time_weeks_begin_on_a_monday check (extract(isodow from starts_on) = 1),
  status         text not null default 'open' constraint time_weeks_status_is_known check (status in ('open', 'confirmed')),
  confirmed_by   uuid,
  confirmed_at   timestamptz,
  opened_by      uuid,
  opened_at      timestamptz,
  opened_because text,
  revision       integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, person_id, starts_on),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, confirmed_by) references people (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  constraint time_weeks_confirmed_say_by_whom
    check ((confirmed_at is null) = (confirmed_by is null) and (status = 'open' or confirmed_at is not null)),
  constraint time_weeks_opened_have_a_reason
    check ((opened_at is null) = (opened_because is null) and (opened_at is null) = (opened_by is null))
);
select access.keep_apart('time_weeks');

create table time_entries (
  authority_id  uuid not null,
  id            uuid not null,
  person_id     uuid not null,
  week_on       date not null,
  worked_on     date not null,
  part          text not null constraint time_entries_part_is_known check (part in ('visit', 'preparation', 'writing', 'support', 'other')),
  -- Of time that is of no visit: its kind in the model.
  kind          text,
  visit_id      uuid,
  school_id     uuid,
  -- Minutes, and what they were before anybody changed them.
  minutes       integer not null constraint time_entries_fit_into_a_day check (minutes between 0 and 1440),
  first_minutes integer,
  functions     text[] not null default '{}',
  allocation_id uuid,
  day_kind      text,
  fund          text,
  is_in_school  boolean not null,
  says          text,
  -- What was posted of it to the ledger, to know whether it is to be posted anew.
  posted        jsonb,
  changed_by    uuid,
  revision      integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  foreign key (authority_id, changed_by) references people (authority_id, id),
  constraint time_entries_of_a_visit_name_it check ((part in ('visit', 'preparation', 'writing')) = (visit_id is not null)),
  constraint time_entries_of_other_time_name_a_kind check ((part = 'other') = (kind is not null)),
  constraint time_entries_of_support_name_a_school check (part <> 'support' or school_id is not null),
  constraint time_entries_lie_in_their_week check (worked_on between week_on and week_on + 6)
);
create index time_entries_of_a_week on time_entries (authority_id, person_id, week_on);
create unique index time_entries_of_a_visit_once on time_entries (authority_id, person_id, visit_id, part) where visit_id is not null;
create unique index time_entries_of_support_once on time_entries (authority_id, person_id, school_id, worked_on) where part = 'support';
select access.keep_apart('time_entries');
