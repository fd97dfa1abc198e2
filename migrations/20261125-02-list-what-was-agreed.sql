-- What was agreed over all schools: the open ones by their date, those without one last, and the done ones by their day.
create index actions_open_by_date on actions (authority_id, coalesce(due_on, '9999-12-31'::date), id)
  where done_on is null and struck_out_because is null;
create index actions_done_by_date on actions (authority_id, done_on, id) where done_on is not null and struck_out_because is null;
