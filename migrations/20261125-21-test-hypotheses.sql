-- Hypotheses: the questions of a visit that were drawn from figures, issued to the school, and tested (NF-44, WI-59); and what the work behind the results achieved (NF-45).

-- When the school could first read it: at once, or as all of them were issued. Null while it is only being drawn up.
alter table key_questions add column issued_at timestamptz;
-- The draft from which it was kept, and the reasoning of that day in words and numbers.
alter table key_questions add column drawn_from text;
alter table key_questions add column because text;
update key_questions set issued_at = asked_at;

-- A draft that the adviser of a visit did not want, so that it does not come again.
create table dropped_drafts (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint dropped_drafts_hang_on_a_visit_to_write_of check (may_have_record),
  draft           text not null,
  dropped_at      timestamptz not null,
  dropped_by      uuid not null,
  primary key (authority_id, id),
  unique (authority_id, visit_id, draft),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, dropped_by) references people (authority_id, id)
);
select access.keep_apart('dropped_drafts', 'select, insert');

-- How a hypothesis turned out at its visit.
create table hypothesis_results (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint hypothesis_results_hang_on_a_visit_to_write_of check (may_have_record),
  question_id     uuid not null,
  -- One of the model's results.
  result          text not null,
  says            text not null,
  said_at         timestamptz not null,
  said_by         uuid not null,
  primary key (authority_id, id),
  unique (authority_id, question_id),
  foreign key (authority_id, question_id) references key_questions (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
create index hypothesis_results_of_a_visit on hypothesis_results (authority_id, visit_id);
select access.keep_apart('hypothesis_results', 'select, insert, update');

-- What one action, or one piece of support, behind the latest results achieved, in brief.
create table impact_entries (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint impact_entries_hang_on_a_visit_to_write_of check (may_have_record),
  -- What it is of: 'action.…' or 'intervention.…' with its id, or 'own.…' where it stands nowhere else.
  of_what         text not null,
  title           text not null constraint impact_entries_name_it check (title <> ''),
  says            text not null,
  said_at         timestamptz not null,
  said_by         uuid not null,
  primary key (authority_id, id),
  unique (authority_id, visit_id, of_what),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
select access.keep_apart('impact_entries', 'select, insert, update');
