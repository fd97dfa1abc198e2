-- Who is of the team of a case besides those whose role at the school makes them so (SH-57, SH-58): from any part of the authority.
create table case_team_members (
  authority_id uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  name         text not null constraint case_team_members_have_a_name check (name <> ''),
  comes_from   text not null constraint case_team_members_come_from_somewhere check (comes_from <> ''),
  does         text not null constraint case_team_members_do_something check (does <> ''),
  started_on   date not null,
  finished_on  date,
  added_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint case_team_members_finish_after_they_start check (finished_on >= started_on)
);
create index case_team_members_of_a_case on case_team_members (authority_id, case_id, started_on, id);
create unique index case_team_members_once_at_a_time on case_team_members (authority_id, case_id, lower(name)) where finished_on is null;
select access.keep_apart('case_team_members', 'select, insert, update');

-- When the team of a case meets: planned first, and closed with who was there and what was settled (SH-59, SH-60).
create table case_meetings (
  authority_id uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  meets_on     date not null,
  added_by     uuid not null,
  held_on      date,
  attendance   jsonb not null default '[]',
  settled      text,
  closed_on    date,
  closed_by    uuid,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  constraint case_meetings_closed_are_whole
    check ((closed_on is null) = (held_on is null) and (closed_on is null) = (settled is null) and (closed_on is null) = (closed_by is null)),
  constraint case_meetings_are_closed_after_they_were_held check (closed_on >= held_on)
);
create unique index case_meetings_once_a_day on case_meetings (authority_id, case_id, coalesce(held_on, meets_on));
create index case_meetings_to_come on case_meetings (authority_id, meets_on) where closed_on is null;
select access.keep_apart('case_meetings', 'select, insert, update');

create function refuse_change_of_closed_case_meeting() returns trigger language plpgsql as $$
begin
  raise exception 'a meeting that was closed stays as it was written' using errcode = 'restrict_violation';
end $$;
create trigger case_meetings_closed_stay before update on case_meetings for each row
  when (old.closed_on is not null) execute function refuse_change_of_closed_case_meeting();

-- What everybody of the team tells the others: who does what (SH-73).
create table case_log (
  authority_id uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  says         text not null constraint case_log_says_something check (says <> ''),
  written_by   uuid not null,
  written_at   timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index case_log_of_a_case on case_log (authority_id, case_id, written_at desc, id desc);
select access.keep_apart('case_log', 'select, insert');

-- What a head asks of specialists, through whom the model says, and what was set aside for it (SH-61).
create table specialist_requests (
  authority_id     uuid not null,
  id               uuid not null,
  case_id          uuid not null,
  asks             text not null constraint specialist_requests_ask_for_something check (asks <> ''),
  asked_by         uuid not null,
  asked_on         date not null,
  status           text not null default 'asked' constraint specialist_requests_status_is_known check (status in ('asked', 'answered', 'declined')),
  specialist_id    uuid,
  half_days        integer constraint specialist_requests_set_days_aside check (half_days > 0),
  comes_on         date,
  allocation_id    uuid,
  declined_because text,
  answered_by      uuid,
  answered_on      date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, specialist_id) references people (authority_id, id),
  foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  constraint specialist_requests_answered_say_who_and_when
    check ((status = 'answered') = (specialist_id is not null) and (status = 'answered') = (half_days is not null)
      and (status = 'answered') = (comes_on is not null) and (status = 'answered') = (allocation_id is not null)),
  constraint specialist_requests_declined_say_why check ((status = 'declined') = (declined_because is not null)),
  constraint specialist_requests_are_answered_by_somebody
    check ((status = 'asked') = (answered_by is null) and (status = 'asked') = (answered_on is null))
);
create index specialist_requests_of_a_case on specialist_requests (authority_id, case_id, asked_on desc, id desc);
create index specialist_requests_open on specialist_requests (authority_id, asked_on) where status = 'asked';
select access.keep_apart('specialist_requests', 'select, insert, update');
