-- What schools ask of the service beyond what is due to them, and how it was answered (WI-37, WI-61).
create table support_requests (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  model_version_id uuid not null,
  asks             text not null constraint support_requests_ask_for_something check (asks <> ''),
  tried            text,
  reason           text not null,
  reason_words     text,
  focus            text,
  status           text not null default 'waiting' constraint support_requests_status_is_known
    check (status in ('waiting', 'forward', 'accepted', 'signposted', 'declined', 'withdrawn')),
  asked_by         uuid not null,
  asked_on         date not null,
  visit_id         uuid,
  discussed_on     date,
  discussed_by     uuid,
  agreements       jsonb not null default '[]',
  forward_on       date,
  answered_by      uuid,
  answered_on      date,
  answer           text,
  lead_id          uuid,
  lead_kind        text,
  case_id          uuid,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, discussed_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  foreign key (authority_id, lead_id) references people (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  constraint support_requests_go_forward_talked_over
    check ((forward_on is null) = (visit_id is null) and (forward_on is null) = (discussed_on is null) and (forward_on is null or tried is not null)),
  constraint support_requests_are_answered_by_somebody
    check ((status in ('accepted', 'signposted', 'declined')) = (answered_by is not null) and (answered_by is null) = (answered_on is null)
      and (answered_by is null) = (answer is null)),
  constraint support_requests_are_answered_once_forward check (answered_by is null or forward_on is not null)
);
-- A school asks for one thing at a time.
create unique index support_requests_one_open_at_a_school on support_requests (authority_id, school_id) where status in ('waiting', 'forward');
create index support_requests_of_a_school on support_requests (authority_id, school_id, asked_on desc, id desc);
create index support_requests_newest on support_requests (authority_id, asked_on desc, id desc);
create index support_requests_to_answer on support_requests (authority_id, forward_on, id) where status = 'forward';
select access.keep_apart('support_requests', 'select, insert, update');
