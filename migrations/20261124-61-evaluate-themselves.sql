-- What a school says of itself: written by the school, shared with its adviser, in force for a year, and from then on fixed (XX-06, SH-07, NF-06).

create table self_evaluations (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  model_version_id uuid not null,
  school_year      integer not null,
  -- Its place among those of the school: the first, the second.
  number           integer not null constraint self_evaluations_are_counted_from_one check (number > 0),
  framework        text not null,
  -- What the school calls a tool of its own, and its document.
  own_tool         text constraint self_evaluations_own_tool_has_a_name check (own_tool <> ''),
  file_id          uuid,
  file_name        text,
  -- The version of the protocol that was in force when it was begun.
  protocol         text,
  status           text not null default 'draft'
                   constraint self_evaluations_status_is_known check (status in ('draft', 'shared', 'in-force', 'earlier')),
  begun_by         uuid not null,
  begun_at         timestamptz not null,
  shared_by        uuid,
  shared_at        timestamptz,
  read_by          uuid,
  read_at          timestamptz,
  in_force_by      uuid,
  in_force_on      date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, school_id, number),
  unique (authority_id, id, school_id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, begun_by) references people (authority_id, id),
  foreign key (authority_id, shared_by) references people (authority_id, id),
  foreign key (authority_id, read_by) references people (authority_id, id),
  foreign key (authority_id, in_force_by) references people (authority_id, id),
  constraint self_evaluations_file_has_a_name check ((file_id is null) = (file_name is null)),
  constraint self_evaluations_file_is_of_a_tool check (file_id is null or own_tool is not null),
  constraint self_evaluations_shared_says_when check ((status = 'draft') = (shared_at is null) and (shared_at is null) = (shared_by is null)),
  constraint self_evaluations_in_force_says_since_when
    check ((status in ('in-force', 'earlier')) = (in_force_on is not null) and (in_force_on is null) = (in_force_by is null)),
  constraint self_evaluations_read_says_by_whom check ((read_at is null) = (read_by is null) and (read_at is null or shared_at is not null))
);
create unique index self_evaluations_one_is_written on self_evaluations (authority_id, school_id) where status in ('draft', 'shared');
create unique index self_evaluations_one_is_in_force on self_evaluations (authority_id, school_id) where status = 'in-force';
create index self_evaluations_unread on self_evaluations (authority_id, shared_at) where status = 'shared' and read_at is null;
select access.keep_apart('self_evaluations');

-- What the school says of one area, and the grade that it gives itself.
create table self_evaluation_areas (
  authority_id       uuid not null,
  id                 uuid not null,
  self_evaluation_id uuid not null,
  area               text not null,
  body               text not null default '',
  grade              integer,
  saved_by           uuid not null,
  saved_at           timestamptz not null,
  revision           integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, self_evaluation_id, area),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, saved_by) references people (authority_id, id)
);
select access.keep_apart('self_evaluation_areas');

-- What stood in an area before somebody else wrote over it: no word is lost.
create table self_evaluation_earlier_words (
  authority_id       uuid not null,
  id                 uuid not null,
  self_evaluation_id uuid not null,
  area               text not null,
  body               text not null,
  grade              integer,
  saved_by           uuid not null,
  saved_at           timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, saved_by) references people (authority_id, id)
);
create index self_evaluation_earlier_words_of_one on self_evaluation_earlier_words (authority_id, self_evaluation_id, area, saved_at);
select access.keep_apart('self_evaluation_earlier_words');

-- What the adviser says of it, and the school to that; the school stays the author (SH-07).
create table self_evaluation_comments (
  authority_id       uuid not null,
  id                 uuid not null,
  self_evaluation_id uuid not null,
  area               text,
  says               text not null constraint self_evaluation_comments_say_something check (says <> ''),
  said_by            uuid not null,
  said_at            timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
create index self_evaluation_comments_of_one on self_evaluation_comments (authority_id, self_evaluation_id, said_at);
select access.keep_apart('self_evaluation_comments');

-- What is in force is fixed, and what was is too: of it only that a later one has come, and who read it, is written (XX-06).
create function refuse_change_of_self_evaluation_in_force() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'self_evaluations' then
    if old.status in ('in-force', 'earlier') and (tg_op = 'DELETE'
        or (new.school_id, new.school_year, new.number, new.framework, new.own_tool, new.file_id, new.protocol, new.in_force_on)
          is distinct from (old.school_id, old.school_year, old.number, old.framework, old.own_tool, old.file_id, old.protocol, old.in_force_on)
        or new.status not in ('in-force', 'earlier') or (old.status = 'earlier' and new.status = 'in-force')) then
      raise exception 'a self-evaluation in force is fixed' using errcode = 'restrict_violation';
    end if;
  elsif exists (select from self_evaluations e where e.authority_id = coalesce(new.authority_id, old.authority_id)
      and e.id = coalesce(new.self_evaluation_id, old.self_evaluation_id) and e.status in ('in-force', 'earlier')) then
    raise exception 'a self-evaluation in force is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger self_evaluations_stay_as_in_force before update or delete on self_evaluations
  for each row execute function refuse_change_of_self_evaluation_in_force();
create trigger self_evaluation_areas_stay_as_in_force before insert or update or delete on self_evaluation_areas
  for each row execute function refuse_change_of_self_evaluation_in_force();
