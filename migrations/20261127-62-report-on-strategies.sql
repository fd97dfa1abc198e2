-- What schools do under the national strategies beside courses and visits, entered by hand (SH-25); what a strategy's manager writes beside its figures (SH-78);
-- and who is recorded under which area of specialists (SH-82).
create table strategy_activities (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  strategy          text not null constraint strategy_activities_name_a_strategy check (strategy ~ '^[a-z][a-z0-9-]{0,99}$'),
  held_on           date not null,
  says              text not null constraint strategy_activities_say_something check (says <> ''),
  written_by        uuid not null,
  written_at        timestamptz not null,
  struck_out_by     uuid,
  struck_out_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  constraint strategy_activities_struck_out_say_by_whom check ((struck_out_at is null) = (struck_out_by is null))
);
create index strategy_activities_of_a_school on strategy_activities (authority_id, school_id, held_on desc);
create index strategy_activities_with_a_model on strategy_activities (authority_id, model_version_id);
create index strategy_activities_written_by_somebody on strategy_activities (authority_id, written_by);
create index strategy_activities_struck_out_by_somebody on strategy_activities (authority_id, struck_out_by) where struck_out_by is not null;
select access.keep_apart('strategy_activities');

create table strategy_words (
  authority_id uuid not null,
  id           uuid not null,
  strategy     text not null constraint strategy_words_name_a_strategy check (strategy ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_year  integer not null,
  words        text not null,
  written_by   uuid not null,
  written_at   timestamptz not null,
  revision     integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, strategy, school_year),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index strategy_words_written_by_somebody on strategy_words (authority_id, written_by);
select access.keep_apart('strategy_words');

create table area_holders (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  area         text not null constraint area_holders_name_an_area check (area ~ '^[a-z][a-z0-9-]{0,99}$'),
  started_on   date not null,
  finished_on  date,
  recorded_by  uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  constraint area_holders_finish_after_they_start check (finished_on >= started_on)
);
create unique index area_holders_once_at_a_time on area_holders (authority_id, person_id, area) where finished_on is null;
create index area_holders_recorded_by_somebody on area_holders (authority_id, recorded_by);
select access.keep_apart('area_holders');
