-- What is asked before a visit and what came of it (NF-16, NF-53, NF-70, NF-71).
-- When something is due is never stored: it moves with the visit.

-- What the adviser asks of the school beside what the model asks of every school.
create table preparation_requests (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  -- Always true: with the key below it, no row can hang on a visit of which nothing may be written, whoever writes it.
  may_have_record boolean not null default true constraint preparation_requests_hang_on_a_visit_to_write_of check (may_have_record),
  says            text not null constraint preparation_requests_say_something check (says <> ''),
  days_before     integer not null constraint preparation_requests_are_due_within_a_year check (days_before between 0 and 365),
  asked_at        timestamptz not null,
  asked_by        uuid not null,
  withdrawn_at    timestamptz,
  primary key (authority_id, id),
  unique (authority_id, id, visit_id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, asked_by) references people (authority_id, id)
);
create index preparation_requests_of_a_visit on preparation_requests (authority_id, visit_id, asked_at);
select access.keep_apart('preparation_requests');

-- What was done about something asked: said, written, handed in, or brought another way. Only added to, and struck out.
create table preparation_answers (
  authority_id       uuid not null,
  id                 uuid not null,
  visit_id           uuid not null,
  may_have_record    boolean not null default true constraint preparation_answers_hang_on_a_visit_to_write_of check (may_have_record),
  -- What the model asks, by its id; or what the adviser asked.
  item               text,
  request_id         uuid,
  kind               text not null constraint preparation_answers_kind_is_known check (kind in ('done', 'line', 'document', 'arrived')),
  says               text,
  file_id            uuid,
  file_name          text,
  -- The day on which it came, and whether that was only at the visit itself.
  came_on            date not null,
  came_at_visit      boolean not null default false,
  answered_at        timestamptz not null,
  answered_by        uuid not null,
  struck_out_because text,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, request_id, visit_id) references preparation_requests (authority_id, id, visit_id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  constraint preparation_answers_are_to_one_thing check ((item is null) <> (request_id is null)),
  constraint preparation_answers_line_says_something check (kind <> 'line' or says <> ''),
  -- What was handed in by mistake is gone; that it was there, and under what name, stays.
  constraint preparation_answers_document_is_there check ((file_id is not null) = (kind = 'document' and struck_out_because is null)),
  constraint preparation_answers_document_has_a_name check ((kind = 'document') = (file_name is not null))
);
create index preparation_answers_of_a_visit on preparation_answers (authority_id, visit_id, came_on, id);
create index preparation_answers_by_day on preparation_answers (authority_id, came_on);
select access.keep_apart('preparation_answers');
