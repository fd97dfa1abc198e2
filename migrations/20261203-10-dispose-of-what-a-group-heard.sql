-- XX-06. What was asked and answered between the body that decides and the authority, what was said of partners and of the medium term, and summaries of the audit that were presented
-- go by a person's hand when they are past their date.
alter table liaison_requests add column disposed_at timestamptz;
alter table outside_partners add column disposed_at timestamptz;
alter table medium_term_arrangements add column disposed_at timestamptz;
alter table audit_summaries add column disposed_at timestamptz;
create index liaison_requests_past on liaison_requests (authority_id, answered_on, id) where disposed_at is null and answered_on is not null;
create index outside_partners_past on outside_partners (authority_id, (coalesce(ended_on, decided_on)), id)
  where disposed_at is null and status in ('not-agreed', 'ended');
create index medium_term_arrangements_past on medium_term_arrangements (authority_id, (coalesce(ended_on, decided_on)), id)
  where disposed_at is null and status in ('not-agreed', 'ended');
create index audit_summaries_past on audit_summaries (authority_id, presented_on, id) where disposed_at is null and presented_on is not null;
