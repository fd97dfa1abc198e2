-- What a booked visit is to look at, who confirmed its date, and what a late cancellation came to (WI-18).

-- Agreed with the school before; nothing may be written of a visit whose record is forbidden (NF-86).
alter table visits add column focus text;
alter table visits add constraint visits_focus_is_of_a_visit_that_may_have_a_record check (focus is null or may_have_record);
-- On which day the date as it stands was confirmed, and by whom; null again once the visit is moved.
alter table visits add column confirmed_on date;
alter table visits add column confirmed_by uuid;
alter table visits add foreign key (authority_id, confirmed_by) references people (authority_id, id);
alter table visits add constraint visits_confirmed_by_somebody check ((confirmed_on is null) = (confirmed_by is null));
alter table visits add column called_off_by text constraint visits_called_off_by_is_known check (called_off_by in ('school', 'service'));
alter table visits add column cancel_charge_pence integer
  constraint visits_charged_were_cancelled check (cancel_charge_pence is null or (status = 'cancelled' and cancel_charge_pence > 0));
