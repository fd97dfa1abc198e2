-- What was agreed may be tagged to a focus of the year (WI-03): one of the model's, by its id, which stays when other foci come.
alter table actions add column focus text constraint actions_focus_is_named check (focus ~ '^[a-z][a-z0-9-]{0,99}$');
create index actions_of_a_focus on actions (authority_id, focus) where focus is not null;
