-- Reviews of schools: who is on the team, what was gathered, what was asked, seen, judged and said (SH-33 to SH-44).
create table reviews (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint reviews_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  status            text not null constraint reviews_status_is_known check (status in ('open', 'issued', 'struck-out')),
  opened_on         date not null,
  opened_by         uuid not null,
  -- The meeting at which the key questions were explored with the school.
  explored_on       date,
  explored_with     text,
  explored_says     text,
  -- The meeting at which the evidence was evaluated with its leaders.
  met_on            date,
  met_with          text,
  met_says          text,
  -- The case of which it is the first stage; of no case where it was opened outside one.
  case_id           uuid,
  issued_on         date,
  issued_by         uuid,
  document_id       uuid,
  disposed_at       timestamptz,
  struck_out_because text,
  struck_out_at     timestamptz,
  struck_out_by     uuid,
  struck_out_from   text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  constraint reviews_explored_say_with_whom check ((explored_on is null) = (explored_with is null)),
  constraint reviews_explored_after_they_were_opened check (explored_on >= opened_on),
  constraint reviews_met_say_with_whom check ((met_on is null) = (met_with is null)),
  constraint reviews_meet_after_they_explored check (met_on is null or explored_on <= met_on),
  constraint reviews_issued_were_evaluated
    check ((status <> 'issued' or issued_on is not null) and (issued_on is null) = (issued_by is null)
      and (issued_on is null or issued_on >= met_on)
      and (issued_on is null) = (document_id is null and disposed_at is null)),
  constraint reviews_struck_out_have_a_reason
    check ((status = 'struck-out') = (struck_out_because is not null) and (status = 'struck-out') = (struck_out_at is not null)
      and (status = 'struck-out') = (struck_out_from is not null))
);
create index reviews_newest on reviews (authority_id, opened_on desc, id desc);
create index reviews_of_a_school on reviews (authority_id, school_id, opened_on desc, id desc);
create unique index reviews_one_open_of_a_kind on reviews (authority_id, school_id, kind) where status = 'open';
create index reviews_of_a_case on reviews (authority_id, case_id) where case_id is not null;
select access.keep_apart('reviews');

-- Who is on the team beside whoever leads and supports by their role at the school.
create table review_members (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  person_id    uuid not null,
  role         text not null,
  joined_on    date not null,
  left_on      date,
  primary key (authority_id, id),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint review_members_leave_after_they_join check (left_on >= joined_on)
);
create unique index review_members_once on review_members (authority_id, review_id, person_id) where left_on is null;
create index review_members_of_a_person on review_members (authority_id, person_id) where left_on is null;
select access.keep_apart('review_members');

-- What was gathered before: something held, a file that was attached, or why it is not to be had.
create table review_pieces (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  item         text not null,
  standing     text not null constraint review_pieces_standing_is_known check (standing in ('held', 'attached', 'not-to-be-had')),
  says         text not null constraint review_pieces_say_something check (says <> ''),
  place        text,
  file_id      uuid,
  file_name    text,
  added_on     date not null,
  added_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint review_pieces_attached_are_files
    check ((standing = 'attached') = (file_name is not null) and (standing <> 'held' or place ~ '^/'))
);
create index review_pieces_of_a_review on review_pieces (authority_id, review_id, item);
select access.keep_apart('review_pieces', 'select, insert, update, delete');

create table review_questions (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  place        integer not null constraint review_questions_have_a_place check (place between 1 and 12),
  asks         text not null constraint review_questions_ask_something check (asks <> ''),
  is_focus     boolean not null default false,
  primary key (authority_id, id),
  unique (authority_id, review_id, place),
  foreign key (authority_id, review_id) references reviews (authority_id, id)
);
select access.keep_apart('review_questions', 'select, insert, update, delete');

-- First-hand evidence, tied to a key question. It has no grade, and no column for one.
create table review_evidence (
  authority_id  uuid not null,
  id            uuid not null,
  review_id     uuid not null,
  question_id   uuid not null,
  kind          text not null,
  seen_on       date not null,
  says          text not null constraint review_evidence_says_something check (says <> ''),
  of_class      text,
  is_joint      boolean,
  joint_with    text,
  subject       text,
  standard      text,
  gathered_by   uuid not null,
  gathered_at   timestamptz not null,
  struck_out_because text,
  struck_out_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, question_id) references review_questions (authority_id, id),
  foreign key (authority_id, gathered_by) references people (authority_id, id),
  constraint review_evidence_joint_says_with_whom check (coalesce(is_joint, false) = (joint_with is not null)),
  constraint review_evidence_of_work_has_its_standard check ((subject is null) = (standard is null)),
  constraint review_evidence_struck_out_has_a_reason check ((struck_out_at is null) = (struck_out_because is null))
);
create index review_evidence_of_a_review on review_evidence (authority_id, review_id, seen_on, id);
select access.keep_apart('review_evidence', 'select, insert, update, delete');

create table review_judgements (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  judged       text not null,
  value        integer not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, judged),
  foreign key (authority_id, review_id) references reviews (authority_id, id)
);
select access.keep_apart('review_judgements', 'select, insert, update, delete');

create table review_parts (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  part         text not null,
  body         text not null,
  written_by   uuid not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, part),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
select access.keep_apart('review_parts', 'select, insert, update, delete');

-- What somebody has typed and not entered yet, by the person and the form: their own, and gone once it is entered.
create table review_drafts (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  person_id    uuid not null,
  step         text not null,
  answers      jsonb not null,
  kept_at      timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, person_id, step),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('review_drafts', 'select, insert, update, delete');

-- What a report rests on stays as it was once it is issued.
create function refuse_change_of_issued_review() returns trigger language plpgsql as $$
declare of_review uuid; of_authority uuid; stands text;
begin
  if tg_op = 'DELETE' then of_review := old.review_id; of_authority := old.authority_id;
  else of_review := new.review_id; of_authority := new.authority_id; end if;
  select status into stands from reviews
    where authority_id = of_authority and id = of_review and disposed_at is null;
  if stands = 'issued' then raise exception 'what was issued is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;
create trigger review_evidence_stays_as_reported before insert or update or delete on review_evidence for each row execute function refuse_change_of_issued_review();
create trigger review_judgements_stay_as_reported before insert or update or delete on review_judgements for each row execute function refuse_change_of_issued_review();
create trigger review_parts_stay_as_reported before insert or update or delete on review_parts for each row execute function refuse_change_of_issued_review();
