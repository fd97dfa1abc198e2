-- What a section of an annual report said before somebody wrote over it, while it is written and checked.
create table annual_report_states (
  authority_id uuid not null,
  id           uuid not null,
  report_id    uuid not null,
  section      text not null,
  revision     integer not null,
  body         text not null,
  written_by   uuid,
  written_at   timestamptz,
  kept_by      uuid not null,
  kept_at      timestamptz not null,
  five_minutes bigint not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references annual_reports (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, kept_by) references people (authority_id, id)
);
create unique index annual_report_states_once on annual_report_states (authority_id, report_id, section, revision);
create index annual_report_states_of_writer on annual_report_states (authority_id, written_by);
create index annual_report_states_of_keeper on annual_report_states (authority_id, kept_by);
select access.keep_apart('annual_report_states');
