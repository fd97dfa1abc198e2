-- Once a year all schools are looked at together: proposals, lines of other teams, a minuted meeting, and all letters at one press.
create table need_rounds (
  authority_id  uuid not null,
  id            uuid not null,
  school_year   integer not null constraint need_rounds_year_is_one check (school_year between 1990 and 2200),
  status        text not null constraint need_rounds_status_is_known check (status in ('open', 'sending', 'sent')),
  starts_on     date not null,
  proposals_by  date not null,
  lines_by      date not null,
  opened_on     date not null,
  opened_by     uuid not null,
  met_on        date,
  minutes       text,
  minuted_by    uuid,
  pressed_by    uuid,
  pressed_on    date,
  revision      integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, school_year),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  foreign key (authority_id, minuted_by) references people (authority_id, id),
  foreign key (authority_id, pressed_by) references people (authority_id, id),
  constraint need_rounds_minutes_are_whole check ((met_on is null) = (minutes is null) and (met_on is null) = (minuted_by is null)),
  constraint need_rounds_letters_go_at_a_press check ((status = 'open') = (pressed_by is null) and (status = 'open') = (pressed_on is null))
);
select access.keep_apart('need_rounds');

alter table need_decisions add foreign key (authority_id, round_id) references need_rounds (authority_id, id);

-- What an adviser proposes of a school: one in a round, changed until the round is over.
create table need_proposals (
  authority_id  uuid not null,
  id            uuid not null,
  round_id      uuid not null,
  school_id     uuid not null,
  visit_id      uuid,
  category      text not null,
  level         integer,
  says          text not null constraint need_proposals_say_why check (says <> ''),
  proposed_on   date not null,
  proposed_by   uuid not null,
  revision      integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, round_id, school_id),
  foreign key (authority_id, round_id) references need_rounds (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id)
);
select access.keep_apart('need_proposals');

-- A line and a colour of another team: one of each team in a round.
create table need_lines (
  authority_id  uuid not null,
  id            uuid not null,
  round_id      uuid not null,
  school_id     uuid not null,
  team          text not null constraint need_lines_name_a_team check (team ~ '^[a-z][a-z0-9-]{0,99}$'),
  colour        text not null constraint need_lines_colour_is_known check (colour in ('green', 'amber', 'red')),
  says          text not null constraint need_lines_say_something check (says <> ''),
  said_on       date not null,
  said_by       uuid not null,
  primary key (authority_id, id),
  unique (authority_id, round_id, school_id, team),
  foreign key (authority_id, round_id) references need_rounds (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
select access.keep_apart('need_lines');
