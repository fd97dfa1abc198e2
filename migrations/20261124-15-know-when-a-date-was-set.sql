-- The day on which a visit's date was set: when it was booked, or last moved to another day. What a school is asked for before the visit is
-- due from then on at the earliest (NF-70). Null of what was kept before this column and left no event, and of a visit of which nothing
-- may be written: nothing is asked before it (NF-87).
alter table visits add column dated_on date;
alter table visits add constraint visits_without_a_record_ask_for_nothing check (may_have_record or dated_on is null);

update visits v set dated_on = (
  select max((e.at at time zone 'Europe/London')::date)
  from event_subjects s join events e on e.authority_id = s.authority_id and e.id = s.event_id
  where s.authority_id = v.authority_id and s.subject_kind = 'visit' and s.subject_id = v.id
    and e.name in ('visit.booked', 'visit.moved'))
where v.may_have_record;
