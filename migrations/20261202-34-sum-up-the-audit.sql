-- Summaries of the audit and of the investment that it calls for (RO-66): drafted from what stands, presented to a meeting of the body that decides, and kept as it was then.
create table audit_summaries (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  school_year       integer not null constraint audit_summaries_are_of_a_year check (school_year between 1990 and 2199),
  title             text not null constraint audit_summaries_have_a_title check (title <> ''),
  says              text not null,
  written_by        uuid not null,
  written_on        date not null,
  meeting_id        uuid,
  presented_by      uuid,
  presented_on      date,
  document          jsonb,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, meeting_id) references deciding_meetings (authority_id, id),
  foreign key (authority_id, presented_by) references people (authority_id, id),
  constraint audit_summaries_are_presented_whole check (
    (meeting_id is null) = (document is null) and (meeting_id is null) = (presented_by is null) and (meeting_id is null) = (presented_on is null)
  )
);
create index audit_summaries_in_order on audit_summaries (authority_id, written_on desc, id desc);
create index audit_summaries_with_a_model on audit_summaries (authority_id, model_version_id);
create index audit_summaries_written_by_somebody on audit_summaries (authority_id, written_by);
create index audit_summaries_presented_to_a_meeting on audit_summaries (authority_id, meeting_id) where meeting_id is not null;
create index audit_summaries_presented_by_somebody on audit_summaries (authority_id, presented_by) where presented_by is not null;
select access.keep_apart('audit_summaries');

create table audit_summary_presenters (
  authority_id  uuid not null,
  id            uuid not null,
  summary_id    uuid not null,
  person_id     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, summary_id) references audit_summaries (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create unique index audit_summary_presenters_once on audit_summary_presenters (authority_id, summary_id, person_id);
create index audit_summary_presenters_of_a_person on audit_summary_presenters (authority_id, person_id);
select access.keep_apart('audit_summary_presenters');

-- Of an aspect, what is to be invested: by a priority, whose cost and fund it is, or an amount from a fund.
create table audit_investments (
  authority_id  uuid not null,
  id            uuid not null,
  summary_id    uuid not null,
  aspect        text not null constraint audit_investments_are_of_an_aspect check (aspect ~ '^[a-z][a-z0-9-]{0,99}$'),
  says          text not null constraint audit_investments_say_what_for check (says <> ''),
  priority_id   uuid,
  pence         bigint constraint audit_investments_cost_something check (pence > 0),
  fund_id       uuid,
  added_by      uuid not null,
  added_on      date not null,
  taken_out_on  date,
  primary key (authority_id, id),
  foreign key (authority_id, summary_id) references audit_summaries (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint audit_investments_have_one_source
    check ((priority_id is null) = (pence is not null) and (pence is null) = (fund_id is null))
);
create index audit_investments_of_a_summary on audit_investments (authority_id, summary_id, id);
create index audit_investments_by_a_priority on audit_investments (authority_id, priority_id) where priority_id is not null;
create index audit_investments_from_a_fund on audit_investments (authority_id, fund_id) where fund_id is not null;
create index audit_investments_added_by_somebody on audit_investments (authority_id, added_by);
select access.keep_apart('audit_investments');
