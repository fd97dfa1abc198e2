-- What somebody who checks a record has ticked and written so far, by the person: their own until the check is over, and then gone.
alter table record_checks
  add column drafts jsonb not null default '{}',
  add constraint record_checks_drafts_go_with_the_check check (outcome is null or drafts = '{}');
