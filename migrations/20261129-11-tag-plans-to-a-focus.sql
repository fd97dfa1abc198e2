-- A plan may be tagged to a focus of the year (WI-03), as what was agreed may; also once it was agreed, for a tag is no part of what was agreed.
alter table plans add column focus text constraint plans_focus_is_named check (focus ~ '^[a-z][a-z0-9-]{0,99}$');
create index plans_of_a_focus on plans (authority_id, focus) where focus is not null;
