-- What a visit will turn to: the adviser's questions, and the school's own items (NF-46, NF-54).

create table key_questions (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint key_questions_hang_on_a_visit_to_write_of check (may_have_record),
  -- Its place among the visit's questions, counted from 1.
  place           integer not null,
  asks            text not null constraint key_questions_ask_something check (asks <> ''),
  -- False while its author keeps it to themselves.
  is_shared       boolean not null,
  asked_at        timestamptz not null,
  asked_by        uuid not null,
  withdrawn_at    timestamptz,
  revision        integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, asked_by) references people (authority_id, id)
);
create index key_questions_of_a_visit on key_questions (authority_id, visit_id, place);
select access.keep_apart('key_questions');

create table school_agenda_items (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint school_agenda_items_hang_on_a_visit_to_write_of check (may_have_record),
  -- The model's item of the agenda under which the school puts its own.
  item            text not null,
  says            text not null constraint school_agenda_items_say_something check (says <> ''),
  is_support_need boolean not null,
  added_at        timestamptz not null,
  added_by        uuid not null,
  withdrawn_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index school_agenda_items_of_a_visit on school_agenda_items (authority_id, visit_id, added_at);
select access.keep_apart('school_agenda_items');
