-- What a school does and what the service gives, as both agreed: drafted, put to the other side, agreed, checked, judged (SH-45 to SH-56, SH-63).
create table plans (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  -- The case in whose stage of planning it was drafted; null where the model has plans without one.
  case_id           uuid,
  model_version_id  uuid not null,
  version           integer not null default 1,
  -- The agreed one that it changes, and why it was to be changed.
  follows_id        uuid,
  changed_because   text,
  status            text not null default 'draft'
    constraint plans_status_is_known check (status in ('draft', 'offered', 'agreed', 'superseded', 'ended', 'withdrawn')),
  begun_on          date not null,
  begun_by          uuid not null,
  -- Who writes it beside whoever leads.
  writers           uuid[] not null default '{}',
  -- By kind of part: its revision and its lines.
  content           jsonb not null default '{}',
  fits              text,
  fits_title        text,
  fits_dated_on     date,
  mid_point_on      date,
  service_agreed_on date,
  service_agreed_by uuid,
  school_agreed_on  date,
  school_agreed_by  uuid,
  agreed_on         date,
  -- What its lines became elsewhere: actions, allocated days, money of funds.
  drawn             jsonb not null default '{}',
  document_id       uuid,
  ended_on          date,
  ended_because     text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, follows_id) references plans (authority_id, id),
  foreign key (authority_id, begun_by) references people (authority_id, id),
  foreign key (authority_id, service_agreed_by) references people (authority_id, id),
  foreign key (authority_id, school_agreed_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint plans_agreed_by_somebody_on_a_day
    check ((service_agreed_on is null) = (service_agreed_by is null) and (school_agreed_on is null) = (school_agreed_by is null)),
  constraint plans_in_force_were_agreed
    check ((status in ('agreed', 'superseded', 'ended')) = (agreed_on is not null) and (agreed_on is null) = (document_id is null)),
  constraint plans_offered_were_agreed_by_one_side
    check (status <> 'offered' or (service_agreed_on is null) <> (school_agreed_on is null)),
  constraint plans_over_say_when_and_why
    check ((status in ('superseded', 'ended', 'withdrawn')) = (ended_on is not null) and (ended_on is null) = (ended_because is null)),
  constraint plans_further_say_why_they_change check ((follows_id is null) = (changed_because is null) and (version = 1) = (follows_id is null))
);
create unique index plans_one_written_at_a_school on plans (authority_id, school_id) where status in ('draft', 'offered');
create unique index plans_one_in_force_at_a_school on plans (authority_id, school_id) where status = 'agreed';
create index plans_of_a_school on plans (authority_id, school_id, version desc);
create index plans_of_a_case on plans (authority_id, case_id) where case_id is not null;
select access.keep_apart('plans');

-- What was agreed stays as it was agreed.
create function refuse_change_of_agreed_plan() returns trigger language plpgsql as $$
begin
  if (old.content, old.fits, old.fits_title, old.fits_dated_on, old.mid_point_on, old.agreed_on, old.service_agreed_on, old.service_agreed_by,
      old.school_agreed_on, old.school_agreed_by, old.document_id, old.school_id, old.version)
    is distinct from (new.content, new.fits, new.fits_title, new.fits_dated_on, new.mid_point_on, new.agreed_on, new.service_agreed_on,
      new.service_agreed_by, new.school_agreed_on, new.school_agreed_by, new.document_id, new.school_id, new.version)
  then raise exception 'a plan that was agreed is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger plans_stay_as_agreed before update on plans for each row
  when (old.agreed_on is not null) execute function refuse_change_of_agreed_plan();

-- What is said of a part while it is a draft, and what came of it.
create table plan_comments (
  authority_id uuid not null,
  id           uuid not null,
  plan_id      uuid not null,
  part         text not null constraint plan_comments_are_of_a_part check (part ~ '^[a-z][a-z0-9-]{0,99}$'),
  says         text not null constraint plan_comments_say_something check (says <> ''),
  said_by      uuid not null,
  said_at      timestamptz not null,
  answer       text,
  settled_by   uuid,
  settled_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  constraint plan_comments_are_settled_by_somebody check ((settled_by is null) = (settled_at is null))
);
create index plan_comments_of_a_plan on plan_comments (authority_id, plan_id, said_at, id);
select access.keep_apart('plan_comments');

-- When progress was checked, as which of the model's checks, and what was found.
create table plan_checks (
  authority_id uuid not null,
  id           uuid not null,
  plan_id      uuid not null,
  kind         text not null constraint plan_checks_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  held_on      date not null,
  says         text,
  held_by      uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, held_by) references people (authority_id, id)
);
create index plan_checks_of_a_plan on plan_checks (authority_id, plan_id, held_on desc, id desc);
select access.keep_apart('plan_checks', 'select, insert');

-- How a criterion stood on one count at a check; what was judged before stays.
create table plan_judgements (
  authority_id uuid not null,
  id           uuid not null,
  check_id     uuid not null,
  criterion_id uuid not null,
  counted_as   text not null constraint plan_judgements_are_on_a_count check (counted_as ~ '^[a-z][a-z0-9-]{0,99}$'),
  standing     text not null constraint plan_judgements_are_a_standing check (standing ~ '^[a-z][a-z0-9-]{0,99}$'),
  says         text,
  primary key (authority_id, id),
  unique (authority_id, check_id, criterion_id, counted_as),
  foreign key (authority_id, check_id) references plan_checks (authority_id, id)
);
select access.keep_apart('plan_judgements', 'select, insert');

-- Whose an action of the service is where no visit says so.
alter table actions add column owner_id uuid;
alter table actions add foreign key (authority_id, owner_id) references people (authority_id, id);
