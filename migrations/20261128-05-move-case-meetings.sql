-- A meeting of a case's team that was planned is taken off, with why: it is among those of its day no longer (SH-60).
alter table case_meetings
  add column taken_off_on date,
  add column taken_off_by uuid,
  add column taken_off_because text,
  add constraint case_meetings_taken_off_by_somebody foreign key (authority_id, taken_off_by) references people (authority_id, id),
  add constraint case_meetings_taken_off_say_why
    check ((taken_off_on is null) = (taken_off_by is null) and (taken_off_on is null) = (taken_off_because is null)),
  add constraint case_meetings_held_were_not_taken_off check (taken_off_on is null or closed_on is null);
drop index case_meetings_once_a_day;
create unique index case_meetings_once_a_day on case_meetings (authority_id, case_id, coalesce(held_on, meets_on)) where taken_off_on is null;
