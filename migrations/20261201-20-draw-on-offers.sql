-- What is given of an offer through brokering is drawn apart from what its head says is taken, and the two together are never more than is offered. Days that are
-- promised stay promised when the offer is taken back.
alter table strength_points
  add column half_days_matched integer not null default 0,
  add constraint strength_points_match_no_more_than_is_offered
    check (half_days_matched >= 0 and (half_days is null or half_days_taken + half_days_matched <= half_days));

-- A school that offers help gives none just now, by its own word or that of who brokers. That it is so is known to all, and why to both alone.
create table giving_pauses (
  authority_id  uuid not null,
  id            uuid not null,
  school_id     uuid not null,
  by_service    boolean not null,
  because       text not null constraint giving_pauses_say_why check (because <> ''),
  said_by       uuid not null,
  said_on       date not null,
  until_on      date constraint giving_pauses_end_after_they_begin check (until_on >= said_on),
  ended_by      uuid,
  ended_on      date,
  disposed_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint giving_pauses_ended_say_by_whom check ((ended_by is null) = (ended_on is null))
);
create unique index giving_pauses_stand_once on giving_pauses (authority_id, school_id, by_service) where ended_on is null;
create index giving_pauses_said_by_somebody on giving_pauses (authority_id, said_by);
create index giving_pauses_ended_by_somebody on giving_pauses (authority_id, ended_by) where ended_by is not null;
create index giving_pauses_past on giving_pauses (authority_id, ended_on, id) where disposed_at is null;
select access.keep_apart('giving_pauses');
