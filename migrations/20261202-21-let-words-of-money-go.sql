-- What was said of priorities, commissions and the money of a year goes past its date; titles, days, amounts and judgements stay.
alter table priorities add column disposed_at timestamptz;
alter table commissions add column disposed_at timestamptz;
create index priorities_past on priorities (authority_id, recommended_on, id) where status <> 'recommended' and disposed_at is null;
create index commissions_past on commissions (authority_id, ends_on, id) where status in ('ended', 'withdrawn') and disposed_at is null;
create index contributions_past on contributions (authority_id, given_on, id) where disposed_at is null;
create index minor_spendings_past on minor_spendings (authority_id, brokered_on, id) where disposed_at is null;
create index income_opportunities_past on income_opportunities (authority_id, entered_on, id) where disposed_at is null;
create index funding_research_past on funding_research (authority_id, researched_on, id) where disposed_at is null;
