-- Dates that one side proposes for a visit, with what it is to look at, and what the other side answers (WI-18).

create table date_proposals (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  -- The booked visit that is to be moved; null for one that is still to be booked.
  visit_id         uuid,
  model_version_id uuid not null,
  visit_type       text not null,
  may_have_record  boolean not null,
  adviser_id       uuid not null,
  side             text not null constraint date_proposals_side_is_known check (side in ('school', 'service')),
  focus            text,
  proposed_by      uuid not null,
  proposed_on      date not null,
  status           text not null default 'waiting' constraint date_proposals_status_is_known
                     check (status in ('waiting', 'accepted', 'answered', 'withdrawn')),
  answered_by      uuid,
  answered_on      date,
  -- The proposal to which this one is the answer, and the visit that came of it.
  answers_id       uuid,
  booked_visit_id  uuid,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, booked_visit_id) references visits (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, adviser_id) references people (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  foreign key (authority_id, answers_id) references date_proposals (authority_id, id),
  constraint date_proposals_answered_have_a_day check ((status = 'waiting') = (answered_on is null)),
  constraint date_proposals_focus_is_of_a_visit_that_may_have_a_record check (focus is null or may_have_record)
);
create index date_proposals_waiting on date_proposals (authority_id, school_id, proposed_on) where status = 'waiting';
create index date_proposals_of_a_school on date_proposals (authority_id, school_id, proposed_on desc, id desc);
create index date_proposals_of_a_visit on date_proposals (authority_id, visit_id);
select access.keep_apart('date_proposals');

create table proposed_dates (
  authority_id     uuid not null,
  id               uuid not null,
  proposal_id      uuid not null,
  place            integer not null,
  held_on          date not null,
  starts_at_minute integer constraint proposed_dates_start_within_a_day check (starts_at_minute between 0 and 1439),
  primary key (authority_id, id),
  unique (authority_id, proposal_id, place),
  foreign key (authority_id, proposal_id) references date_proposals (authority_id, id)
);
select access.keep_apart('proposed_dates', 'select, insert');
