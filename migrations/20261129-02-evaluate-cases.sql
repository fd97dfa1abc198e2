-- Looks at the progress of a school in a category on days agreed with it beforehand (WI-72), some of them by somebody from outside (WI-76).
create table case_evaluations (
  authority_id       uuid not null,
  id                 uuid not null,
  case_id            uuid not null,
  is_external        boolean not null,
  due_on             date not null,
  agreed_with        text not null constraint case_evaluations_are_agreed_with_somebody check (agreed_with <> ''),
  agreed_on          date not null,
  agreed_by          uuid not null,
  added_on           date not null,
  -- Of one from outside: why it is appropriate, and who makes it.
  because            text constraint case_evaluations_say_why check (because <> ''),
  evaluator          text constraint case_evaluations_name_an_evaluator check (evaluator <> ''),
  called_off_on      date,
  called_off_by      uuid,
  called_off_because text constraint case_evaluations_say_why_not check (called_off_because <> ''),
  held_on            date,
  written_by         uuid,
  written_on         date,
  parts              jsonb not null default '{}',
  standing           text constraint case_evaluations_judge_by_a_standing check (standing ~ '^[a-z][a-z0-9-]{0,99}$'),
  document_id        uuid,
  revision           integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, agreed_by) references people (authority_id, id),
  foreign key (authority_id, called_off_by) references people (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint case_evaluations_are_agreed_beforehand check (agreed_on <= due_on and agreed_on <= added_on),
  constraint case_evaluations_from_outside_say_why check (is_external = (because is not null) and is_external = (evaluator is not null)),
  constraint case_evaluations_called_off_are_whole
    check ((called_off_on is null) = (called_off_by is null) and (called_off_on is null) = (called_off_because is null)),
  constraint case_evaluations_held_are_whole
    check ((held_on is null) = (written_by is null) and (held_on is null) = (written_on is null)
      and (held_on is null) = (standing is null) and (held_on is null) = (document_id is null)),
  constraint case_evaluations_are_held_on_their_day_or_after check (held_on >= due_on and held_on <= written_on),
  constraint case_evaluations_are_held_or_called_off check (held_on is null or called_off_on is null)
);
create index case_evaluations_of_a_case on case_evaluations (authority_id, case_id, due_on, id);
create index case_evaluations_to_come on case_evaluations (authority_id, due_on) where held_on is null and called_off_on is null;
create unique index case_evaluations_one_a_day on case_evaluations (authority_id, case_id, due_on) where called_off_on is null;
select access.keep_apart('case_evaluations', 'select, insert, update');

create function refuse_change_of_held_case_evaluation() returns trigger language plpgsql as $$
begin
  raise exception 'an evaluation that was written or called off stays as it is' using errcode = 'restrict_violation';
end $$;
create trigger case_evaluations_held_stay before update on case_evaluations for each row
  when (old.held_on is not null or old.called_off_on is not null) execute function refuse_change_of_held_case_evaluation();
