-- XX-06. What was said in evaluations of the work, in case studies that were withdrawn and in reports of progress goes by a person's hand when it is past its date.
alter table mission_evaluations add column disposed_at timestamptz;
alter table mission_case_studies add column disposed_at timestamptz;
alter table mission_reports add column disposed_at timestamptz;
create index mission_evaluations_past on mission_evaluations (authority_id, concluded_on, id) where disposed_at is null and concluded_on is not null;
create index mission_case_studies_past on mission_case_studies (authority_id, withdrawn_on, id) where disposed_at is null and withdrawn_on is not null;
create index mission_reports_past on mission_reports (authority_id, written_on, id) where disposed_at is null;
