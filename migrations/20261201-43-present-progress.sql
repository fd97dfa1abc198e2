-- Reports of progress (RO-100): what the mission showed on a day, as a document that stays as it was, and before whom it was laid and when.
create table mission_reports (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  title            text not null constraint mission_reports_have_a_title check (title <> ''),
  document         jsonb not null,
  written_on       date not null,
  written_by       uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index mission_reports_in_order on mission_reports (authority_id, written_on desc, id desc);
create index mission_reports_written_by_somebody on mission_reports (authority_id, written_by);
create index mission_reports_with_a_model on mission_reports (authority_id, model_version_id);
select access.keep_apart('mission_reports');

create table mission_presentations (
  authority_id uuid not null,
  id           uuid not null,
  report_id    uuid not null,
  body         text not null constraint mission_presentations_name_a_body check (body ~ '^[a-z][a-z0-9-]{0,99}$'),
  called       text constraint mission_presentations_call_it_something check (called <> ''),
  presented_on date not null,
  presented_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references mission_reports (authority_id, id),
  foreign key (authority_id, presented_by) references people (authority_id, id)
);
create unique index mission_presentations_once on mission_presentations (authority_id, report_id, body, presented_on, lower(coalesce(called, '')));
create index mission_presentations_by_somebody on mission_presentations (authority_id, presented_by);
select access.keep_apart('mission_presentations');
