-- The audit of strengths and areas to develop (RO-56 to RO-61): points by aspect, of a school, of the service itself (RO-46) or of a partner outside it,
-- unverified until a head of another school and somebody with them have tested them against figures. A point is not changed: it is said anew in another,
-- which names the one before, so that the record has its history. Nobody of a classroom is named.
create table strength_points (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid,
  partner           text constraint strength_points_of_a_partner_are_of_no_school check (partner is null or (partner <> '' and school_id is null)),
  model_version_id  uuid not null,
  sort              text not null constraint strength_points_sort_is_known check (sort in ('performance', 'expertise', 'strength', 'area')),
  aspect            text not null constraint strength_points_name_an_aspect check (aspect ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint strength_points_have_a_title check (title <> ''),
  about             text not null,
  evidence          text,
  marks             text[] not null,
  status            text not null constraint strength_points_status_is_known check (status in ('unverified', 'verified', 'withdrawn')),
  said_by           uuid not null,
  said_on           date not null,
  before_id         uuid,
  confirmed_on      date,
  is_open           boolean not null default false constraint strength_points_only_areas_are_opened check (not is_open or sort in ('area', 'performance')),
  withdrawn_by      uuid,
  withdrawn_on      date,
  withdrawn_because text,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  foreign key (authority_id, before_id) references strength_points (authority_id, id),
  foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  constraint strength_points_verified_say_when check (status <> 'verified' or confirmed_on is not null),
  constraint strength_points_unverified_have_no_check check (status <> 'unverified' or confirmed_on is null),
  constraint strength_points_withdrawn_say_why check ((status = 'withdrawn') = (withdrawn_because is not null)
    and (status = 'withdrawn') = (withdrawn_by is not null) and (status = 'withdrawn') = (withdrawn_on is not null))
);
create index strength_points_of_a_school on strength_points (authority_id, school_id, id);
create index strength_points_said_by_somebody on strength_points (authority_id, said_by);
create index strength_points_said_anew on strength_points (authority_id, before_id) where before_id is not null;
create index strength_points_withdrawn_by_somebody on strength_points (authority_id, withdrawn_by) where withdrawn_by is not null;
create index strength_points_with_a_model on strength_points (authority_id, model_version_id);
create index strength_points_past on strength_points (authority_id, withdrawn_on, id) where status = 'withdrawn' and disposed_at is null;
select access.keep_apart('strength_points');

-- Each time that somebody tested a point: which head, with whom, and what they looked at.
create table strength_checks (
  authority_id  uuid not null,
  id            uuid not null,
  point_id      uuid not null,
  checked_on    date not null,
  head_id       uuid not null,
  with_id       uuid not null constraint strength_checks_are_by_two check (with_id <> head_id),
  looked_at     text not null constraint strength_checks_say_what_was_looked_at check (looked_at <> ''),
  recorded_by   uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, point_id) references strength_points (authority_id, id),
  foreign key (authority_id, head_id) references people (authority_id, id),
  foreign key (authority_id, with_id) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index strength_checks_of_a_point on strength_checks (authority_id, point_id, checked_on desc);
create index strength_checks_by_a_head on strength_checks (authority_id, head_id);
create index strength_checks_with_somebody on strength_checks (authority_id, with_id);
create index strength_checks_recorded_by_somebody on strength_checks (authority_id, recorded_by);
select access.keep_apart('strength_checks');
