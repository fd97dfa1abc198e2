-- Notices to schools: written, issued and from then on fixed, complied with or not, or withdrawn (SH-67 to SH-69); where a kind is not
-- open at a school, the letter to whoever answers for it.
create table notices (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  case_id           uuid,
  model_version_id  uuid not null,
  kind              text not null constraint notices_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  way               text not null constraint notices_way_is_known check (way in ('notice', 'letter')),
  status            text not null constraint notices_status_is_known
                      check (status in ('draft', 'issued', 'complied', 'not-complied', 'withdrawn', 'written')),
  grounds           text[] not null,
  -- The words of each part of its kind, by the part's id.
  parts             jsonb not null,
  -- What has to be done, each with its day.
  required          jsonb not null,
  -- The judgements of the school's capacity for improvement as they stood when it was issued.
  capacity          jsonb not null,
  comply_by         date,
  drafted_on        date not null,
  drafted_by        uuid not null,
  issued_on         date,
  issued_by         uuid,
  document_id       uuid,
  written_to        text constraint notices_are_written_to_somebody check (written_to <> ''),
  settled_on        date,
  settled_by        uuid,
  -- What was found when it was settled, and why it was withdrawn.
  settled_because   text constraint notices_are_settled_with_words check (settled_because <> ''),
  -- What follows where it was not complied with, and from which day.
  consequence       text,
  follows_on        date,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, drafted_by) references people (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint notices_letters_are_written check ((way = 'letter') = (status = 'written') and (way = 'letter') = (written_to is not null)),
  constraint notices_issued_have_a_day_and_a_document
    check ((issued_on is null) = (document_id is null) and (issued_on is null) = (issued_by is null)
      and (status not in ('issued', 'complied', 'not-complied', 'written') or issued_on is not null)),
  constraint notices_drafts_are_not_issued check (status <> 'draft' or issued_on is null),
  constraint notices_settled_say_why
    check ((status in ('complied', 'not-complied', 'withdrawn')) = (settled_on is not null) and (settled_on is null) = (settled_because is null)
      and (settled_on is null) = (settled_by is null)),
  constraint notices_not_complied_with_say_what_follows
    check ((status = 'not-complied') = (consequence is not null) and (consequence is null) = (follows_on is null))
);
-- One of a kind at a time.
create unique index notices_one_open_at_a_school on notices (authority_id, school_id, kind) where status in ('draft', 'issued');
create index notices_newest on notices (authority_id, drafted_on desc, id desc);
create index notices_of_a_school on notices (authority_id, school_id, drafted_on desc, id desc);
create index notices_open on notices (authority_id, comply_by) where status = 'issued';
select access.keep_apart('notices', 'select, insert, update');

-- Who was told of one on the day it was issued, and may read it since.
create table notices_told (
  authority_id  uuid not null,
  id            uuid not null,
  notice_id     uuid not null,
  person_id     uuid not null,
  primary key (authority_id, id),
  unique (authority_id, notice_id, person_id),
  foreign key (authority_id, notice_id) references notices (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index notices_told_to_somebody on notices_told (authority_id, person_id);
select access.keep_apart('notices_told', 'select, insert');

-- On whom it was served, or to whom a copy went, how and on which day.
create table notices_served (
  authority_id  uuid not null,
  id            uuid not null,
  notice_id     uuid not null,
  on_whom       text not null constraint notices_served_on_somebody check (on_whom <> ''),
  is_copy       boolean not null,
  how           text not null constraint notices_served_in_a_known_way check (how in ('by-hand', 'post', 'e-mail')),
  served_on     date not null,
  added_on      date not null,
  added_by      uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, notice_id) references notices (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index notices_served_of_one on notices_served (authority_id, notice_id, served_on, id);
select access.keep_apart('notices_served', 'select, insert');

-- What the school has to say of one, and the answer.
create table notice_representations (
  authority_id  uuid not null,
  id            uuid not null,
  notice_id     uuid not null,
  from_whom     text not null constraint notice_representations_are_somebodys check (from_whom <> ''),
  received_on   date not null,
  says          text not null constraint notice_representations_say_something check (says <> ''),
  added_on      date not null,
  added_by      uuid not null,
  answer        text constraint notice_representations_answers_say_something check (answer <> ''),
  answered_on   date,
  answered_by   uuid,
  primary key (authority_id, id),
  foreign key (authority_id, notice_id) references notices (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, answered_by) references people (authority_id, id),
  constraint notice_representations_answers_are_somebodys
    check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null))
);
create index notice_representations_of_one on notice_representations (authority_id, notice_id, received_on, id);
select access.keep_apart('notice_representations', 'select, insert, update');

-- SH-68. What each of those who lead a case judges of the school's capacity for improvement, apart from the other; a later one stands beside it.
create table capacity_judgements (
  authority_id  uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  role          text not null constraint capacity_judgements_name_a_role check (role ~ '^[a-z][a-z0-9-]{0,99}$'),
  value         integer not null,
  why           text not null constraint capacity_judgements_say_why check (why <> ''),
  judged_on     date not null,
  judged_at     timestamptz not null,
  judged_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, judged_by) references people (authority_id, id)
);
create index capacity_judgements_of_a_case on capacity_judgements (authority_id, case_id, judged_at desc, id desc);
select access.keep_apart('capacity_judgements', 'select, insert');

-- What was issued stays as it was issued: only what came of it is added, and that once.
create function refuse_change_of_issued_notice() returns trigger language plpgsql as $$
begin
  if old.issued_on is null then return new; end if;
  if (new.school_id, new.case_id, new.model_version_id, new.kind, new.way, new.grounds, new.parts, new.required, new.capacity, new.comply_by,
      new.drafted_on, new.drafted_by, new.issued_on, new.issued_by, new.document_id, new.written_to)
    is distinct from (old.school_id, old.case_id, old.model_version_id, old.kind, old.way, old.grounds, old.parts, old.required, old.capacity,
      old.comply_by, old.drafted_on, old.drafted_by, old.issued_on, old.issued_by, old.document_id, old.written_to)
    or old.settled_on is not null or old.way = 'letter'
  then raise exception 'a notice that was issued is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger notices_stay_as_issued before update on notices for each row execute function refuse_change_of_issued_notice();
create function refuse_change_of_heard_representation() returns trigger language plpgsql as $$
begin
  if old.answer is not null or (new.notice_id, new.from_whom, new.received_on, new.says) is distinct from (old.notice_id, old.from_whom, old.received_on, old.says)
  then raise exception 'what a school said of a notice is fixed, and so is its answer' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger notice_representations_stay_as_made before update on notice_representations
  for each row execute function refuse_change_of_heard_representation();
