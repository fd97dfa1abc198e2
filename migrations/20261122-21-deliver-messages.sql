-- Messages leave the machine: how often that was tried, what came of it, and what a person does not want.

alter table messages
  add column kind text not null default 'letter'
    constraint messages_kind_is_known check (kind in ('letter', 'digest', 'reminder', 'calendar')),
  -- What is written once only: a digest by its person and week, a reminder by its person, thing and due date.
  add column once text,
  -- A calendar file that goes with it, and whether it asks for a date or takes it back.
  add column calendar text,
  add column calendar_method text constraint messages_calendar_method_is_known check (calendar_method in ('REQUEST', 'CANCEL')),
  add column tries integer not null default 0,
  -- By the machine's clock: until then whoever began to send it has it to themselves.
  add column held_until timestamptz,
  add column went_by text constraint messages_went_by_is_known check (went_by in ('smtp', 'notify')),
  -- What stood in the way at the last try, in plain words.
  add column last_problem text,
  -- Given up, or come back after it was sent.
  add column failed_at timestamptz,
  add column failed_because text,
  add constraint messages_calendar_has_a_method check ((calendar is null) = (calendar_method is null)),
  add constraint messages_sent_say_how check (sent_at is null or went_by is not null),
  add constraint messages_failed_have_a_reason check ((failed_at is null) = (failed_because is null)),
  add constraint messages_once unique (authority_id, once);

drop index messages_to_be_sent;
create index messages_to_be_sent on messages (authority_id, created_at) where sent_at is null and failed_at is null;
create index messages_that_failed on messages (authority_id, created_at desc, id desc) where failed_at is not null;
create index messages_to_a_person on messages (authority_id, to_person, created_at desc);

-- What somebody does not want to be sent. Without a row everybody gets what there is.
create table message_choices (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  kind         text not null constraint message_choices_kind_is_known check (kind in ('digest', 'reminder')),
  is_wanted    boolean not null,
  primary key (authority_id, id),
  unique (authority_id, person_id, kind),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('message_choices');
