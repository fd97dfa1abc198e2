-- How much a school needs of the service: each decision as it was made, the reasons for it, and what became of it (SH-16 to SH-31).
create table need_decisions (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  category          text not null constraint need_decisions_name_a_category check (category ~ '^[a-z][a-z0-9-]{0,99}$'),
  level             integer,
  -- Up to its letter a decision of a round is known to nobody outside.
  standing          text not null constraint need_decisions_standing_is_known check (standing in ('agreed', 'in-force', 'struck-out')),
  starts_on         date not null,
  decided_on        date not null,
  decided_by        uuid not null,
  reason            text,
  made_by           text,
  made_on           date,
  says              text,
  purposes          jsonb not null default '[]',
  evidence          jsonb not null default '[]',
  lowered_by        text,
  lowers_to         text,
  next_look_on      date,
  round_id          uuid,
  document_id       uuid,
  sent_on           date,
  struck_out_because text,
  struck_out_at     timestamptz,
  struck_out_by     uuid,
  struck_out_from   text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint need_decisions_say_who_designated_and_when check ((made_by is null) = (made_on is null)),
  constraint need_decisions_say_what_lowers_and_to_what check ((lowered_by is null) = (lowers_to is null)),
  constraint need_decisions_are_sent_with_a_letter check ((document_id is null) = (sent_on is null)),
  constraint need_decisions_look_again_later check (next_look_on > starts_on),
  constraint need_decisions_agreed_belong_to_a_round check (standing <> 'agreed' or round_id is not null),
  constraint need_decisions_struck_out_have_a_reason
    check ((standing = 'struck-out') = (struck_out_because is not null) and (standing = 'struck-out') = (struck_out_at is not null))
);
-- Exactly one is current: no two that stand begin on one day.
create unique index need_decisions_one_from_a_day on need_decisions (authority_id, school_id, starts_on desc) where standing = 'in-force';
create unique index need_decisions_one_of_a_round on need_decisions (authority_id, round_id, school_id) where round_id is not null and standing <> 'struck-out';
create index need_decisions_of_a_school on need_decisions (authority_id, school_id, starts_on desc, id desc);
create index need_decisions_next_look on need_decisions (authority_id, next_look_on) where standing = 'in-force';
select access.keep_apart('need_decisions', 'select, insert, update');

-- A decision stays as it was made: only what became of it is written to it.
create function refuse_change_of_need_decision() returns trigger language plpgsql as $$
begin
  if (old.school_id, old.category, old.level, old.starts_on, old.decided_on, old.decided_by, old.reason, old.made_by, old.made_on, old.says,
      old.purposes, old.evidence, old.lowered_by, old.lowers_to, old.next_look_on)
    is distinct from (new.school_id, new.category, new.level, new.starts_on, new.decided_on, new.decided_by, new.reason, new.made_by, new.made_on, new.says,
      new.purposes, new.evidence, new.lowered_by, new.lowers_to, new.next_look_on)
  then raise exception 'a decision stays as it was made' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger need_decisions_stay_as_made before update on need_decisions for each row
  when (old.standing <> 'agreed') execute function refuse_change_of_need_decision();

-- Where a school was put forward once its time had passed, and somebody declined, with a reason (SH-70).
create table need_declined (
  authority_id  uuid not null,
  id            uuid not null,
  decision_id   uuid not null,
  school_id     uuid not null,
  limit_id      text not null,
  declined_on   date not null,
  declined_by   uuid not null,
  because       text not null constraint need_declined_has_a_reason check (because <> ''),
  primary key (authority_id, id),
  foreign key (authority_id, decision_id) references need_decisions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, declined_by) references people (authority_id, id)
);
create index need_declined_of_a_decision on need_declined (authority_id, decision_id);
create index need_declined_of_a_school on need_declined (authority_id, school_id, declined_on);
select access.keep_apart('need_declined', 'select, insert');

-- What a school answers to its letter: once, and as it was said.
create table need_replies (
  authority_id  uuid not null,
  id            uuid not null,
  decision_id   uuid not null,
  answer        text not null constraint need_replies_answer_is_known check (answer in ('taken-note', 'disagrees')),
  says          text,
  replied_on    date not null,
  replied_by    uuid not null,
  primary key (authority_id, id),
  unique (authority_id, decision_id),
  foreign key (authority_id, decision_id) references need_decisions (authority_id, id),
  foreign key (authority_id, replied_by) references people (authority_id, id)
);
select access.keep_apart('need_replies', 'select, insert');

-- A school asks that a decision be looked at again, with reasons; somebody who may decide answers, dated.
create table need_reconsiderations (
  authority_id  uuid not null,
  id            uuid not null,
  decision_id   uuid not null,
  asked_because text not null constraint need_reconsiderations_say_why check (asked_because <> ''),
  asked_on      date not null,
  asked_by      uuid not null,
  outcome       text constraint need_reconsiderations_outcome_is_known check (outcome in ('stands', 'changes')),
  answer        text,
  answered_on   date,
  answered_by   uuid,
  revision      integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, decision_id),
  foreign key (authority_id, decision_id) references need_decisions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  constraint need_reconsiderations_answered_are_whole
    check ((outcome is null) = (answer is null) and (outcome is null) = (answered_on is null) and (outcome is null) = (answered_by is null))
);
create index need_reconsiderations_open on need_reconsiderations (authority_id, asked_on) where outcome is null;
select access.keep_apart('need_reconsiderations', 'select, insert, update');
