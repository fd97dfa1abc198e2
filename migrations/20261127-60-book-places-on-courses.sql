-- Courses on which schools book places, by the jobs of those who come and never by a name (SH-24).
create table courses (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint courses_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint courses_have_a_title check (title <> ''),
  about             text not null default '',
  strand            text,
  strategies        text[] not null default '{}',
  phases            text[] not null default '{}',
  -- Where it is; null where it is online.
  place             text constraint courses_are_somewhere_or_online check (place <> ''),
  places            integer not null constraint courses_have_places check (places between 1 and 1000),
  -- What a place costs in pence; none where it is free.
  price_pence       integer not null default 0 constraint courses_cost_nothing_or_more check (price_pence between 0 and 100000000),
  book_by           date not null,
  first_on          date not null,
  last_on           date not null,
  given_by          uuid not null,
  status            text not null default 'draft' constraint courses_status_is_known check (status in ('draft', 'published', 'cancelled', 'held')),
  put_up_by         uuid not null,
  put_up_on         date not null,
  cancelled_because text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id),
  foreign key (authority_id, put_up_by) references people (authority_id, id),
  constraint courses_are_booked_before_they_begin check (book_by <= first_on and first_on <= last_on),
  constraint courses_cancelled_say_why check ((status = 'cancelled') = (cancelled_because is not null))
);
create index courses_by_day on courses (authority_id, first_on desc, id desc);
create index courses_given_by_somebody on courses (authority_id, given_by, last_on);
create index courses_put_up_by_somebody on courses (authority_id, put_up_by);
create index courses_with_a_model on courses (authority_id, model_version_id);
select access.keep_apart('courses');

create table course_days (
  authority_id uuid not null,
  id           uuid not null,
  course_id    uuid not null,
  held_on      date not null,
  starts_at    integer not null,
  ends_at      integer not null,
  primary key (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  constraint course_days_end_after_they_start check (starts_at >= 0 and starts_at < ends_at and ends_at <= 1440)
);
create index course_days_of_a_course on course_days (authority_id, course_id, held_on, starts_at);
create index course_days_by_day on course_days (authority_id, held_on);
select access.keep_apart('course_days', 'select, insert, delete');

create table course_bookings (
  authority_id uuid not null,
  id           uuid not null,
  course_id    uuid not null,
  school_id    uuid not null,
  -- How many come, by their job: {"teacher": 2}. No name has a place here.
  coming       jsonb not null constraint course_bookings_are_counts_by_job
    check (jsonb_typeof(coming) = 'object' and not jsonb_path_exists(coming, '$.* ? (@.type() != "number")')),
  places       integer not null constraint course_bookings_are_of_some_places check (places between 1 and 1000),
  status       text not null constraint course_bookings_status_is_known check (status in ('booked', 'waiting', 'withdrawn')),
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  moved_up_at  timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  -- How many of them came; null until that is recorded.
  attended     integer,
  primary key (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  constraint course_bookings_withdrawn_say_by_whom
    check ((status = 'withdrawn') = (withdrawn_by is not null) and (status = 'withdrawn') = (withdrawn_at is not null)),
  constraint course_bookings_were_attended_by_those_booked check (attended between 0 and places and (attended is null or status = 'booked'))
);
create index course_bookings_of_a_course on course_bookings (authority_id, course_id, asked_at, id);
create index course_bookings_of_a_school on course_bookings (authority_id, school_id, course_id);
create index course_bookings_asked_by_somebody on course_bookings (authority_id, asked_by);
create index course_bookings_withdrawn_by_somebody on course_bookings (authority_id, withdrawn_by) where withdrawn_by is not null;
create unique index course_bookings_once_of_a_school on course_bookings (authority_id, course_id, school_id) where status <> 'withdrawn';
select access.keep_apart('course_bookings');

-- More places than there are cannot be booked, whoever asks at the same moment.
create function refuse_oversold_course() returns trigger language plpgsql as $$
declare
  there integer;
  taken integer;
begin
  select c.places into there from courses c where c.authority_id = new.authority_id and c.id = new.course_id for update;
  select coalesce(sum(b.places), 0) into taken from course_bookings b
    where b.authority_id = new.authority_id and b.course_id = new.course_id and b.status = 'booked' and b.id <> new.id;
  if new.status = 'booked' and taken + new.places > there then
    raise exception 'a course has no more places than it has' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger course_bookings_are_within_its_places before insert or update of places, status on course_bookings
  for each row execute function refuse_oversold_course();

-- What those who came say of a course: an answer of the model's list, the job, and words; nobody's name.
create table course_evaluations (
  authority_id uuid not null,
  id           uuid not null,
  course_id    uuid not null,
  school_id    uuid not null,
  came_as      text not null constraint course_evaluations_say_a_job check (came_as ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- Its place in the model's list, the best first.
  answer       integer not null constraint course_evaluations_answer check (answer between 0 and 5),
  words        text,
  given_by     uuid not null,
  given_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id)
);
create index course_evaluations_of_a_course on course_evaluations (authority_id, course_id, given_at, id);
create index course_evaluations_of_a_school on course_evaluations (authority_id, school_id);
create index course_evaluations_given_by_somebody on course_evaluations (authority_id, given_by);
select access.keep_apart('course_evaluations', 'select, insert');
