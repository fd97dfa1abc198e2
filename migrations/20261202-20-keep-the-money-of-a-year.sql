-- The rest of the money of a partnership (RO-17, RO-18, RO-88, RO-97, RO-102): what schools add in money or in kind and people who count as a resource in kind;
-- what is spent outside the priorities; income from work for others, as an opportunity and as what came in; and what was found out of other sources of money.
-- What is money or days stands in the ledger as well: a line says so, and what is taken back there is taken back here.
create table contributions (
  authority_id       uuid not null,
  id                 uuid not null,
  model_version_id   uuid not null,
  school_year        integer not null,
  -- A school of the service, or people in kind by the model's id.
  school_id          uuid,
  personnel          text,
  what               text not null,
  who                text,
  pence              bigint not null default 0,
  minutes            integer not null default 0,
  -- What it is worth, where somebody says so, and on what that rests.
  value_pence        bigint,
  value_rests_on     text,
  line_id            uuid,
  given_on           date not null,
  recorded_by        uuid not null,
  recorded_on        date not null,
  taken_back_on      date,
  taken_back_because text,
  disposed_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, line_id) references ledger_lines (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  constraint contributions_are_of_one_giver check ((school_id is null) <> (personnel is null)),
  constraint contributions_of_people_are_of_no_money check (personnel is null or pence = 0),
  constraint contributions_are_not_below_none check (pence >= 0 and minutes >= 0 and (pence = 0 or minutes = 0)),
  constraint contributions_in_money_or_days_stand_in_the_ledger check ((pence > 0 or minutes > 0) = (line_id is not null)),
  constraint contributions_in_money_are_worth_it check (pence = 0 or value_pence is null),
  constraint contributions_valued_say_on_what check ((value_pence is null) = (value_rests_on is null) and value_pence > 0),
  constraint contributions_taken_back_say_why check ((taken_back_on is null) = (taken_back_because is null))
);
create index contributions_of_a_year on contributions (authority_id, school_year, given_on desc, id desc);
create index contributions_of_a_school on contributions (authority_id, school_id, given_on desc) where school_id is not null;
create index contributions_with_a_model on contributions (authority_id, model_version_id);
create index contributions_with_a_line on contributions (authority_id, line_id);
create index contributions_recorded_by_somebody on contributions (authority_id, recorded_by);
select access.keep_apart('contributions');

-- Outside the priorities: within the limit it stands as it is brokered; beyond it waits for the body that decides.
create table minor_spendings (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  school_year       integer not null,
  fund_id           uuid not null,
  school_id         uuid not null,
  title             text not null constraint minor_spendings_have_a_title check (title <> ''),
  about             text not null,
  pence             bigint not null constraint minor_spendings_are_of_something check (pence > 0),
  pay_by            date,
  status            text not null constraint minor_spendings_status_is_known check (status in ('stands', 'asked', 'not-agreed', 'withdrawn')),
  brokered_by       uuid not null,
  brokered_on       date not null,
  decided_item_id   uuid,
  decided_on        date,
  withdrawn_because text,
  line_id           uuid,
  paid_on           date,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, brokered_by) references people (authority_id, id),
  foreign key (authority_id, decided_item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, line_id) references ledger_lines (authority_id, id),
  constraint minor_spendings_decided_say_when check ((decided_item_id is null) = (decided_on is null)),
  constraint minor_spendings_not_agreed_were_decided check (status <> 'not-agreed' or decided_on is not null),
  constraint minor_spendings_withdrawn_say_why check ((status = 'withdrawn') = (withdrawn_because is not null)),
  constraint minor_spendings_paid_stand check ((line_id is null) = (paid_on is null) and (line_id is null or status = 'stands'))
);
create index minor_spendings_of_a_year on minor_spendings (authority_id, school_year, brokered_on desc, id desc);
create index minor_spendings_of_a_fund on minor_spendings (authority_id, fund_id);
create index minor_spendings_of_a_school on minor_spendings (authority_id, school_id);
create index minor_spendings_with_a_model on minor_spendings (authority_id, model_version_id);
create index minor_spendings_brokered_by_somebody on minor_spendings (authority_id, brokered_by);
create index minor_spendings_with_an_item on minor_spendings (authority_id, decided_item_id);
create index minor_spendings_with_a_line on minor_spendings (authority_id, line_id);
create index minor_spendings_to_pay on minor_spendings (authority_id, pay_by) where status = 'stands' and line_id is null;
select access.keep_apart('minor_spendings');

-- Work for schools and partners elsewhere that could bring money in; the body that decides agrees to it, and then money comes in.
create table income_opportunities (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  school_year       integer not null,
  partner           text not null constraint income_opportunities_name_a_partner check (partner <> ''),
  about             text not null,
  expected_pence    bigint constraint income_opportunities_expect_something check (expected_pence > 0),
  status            text not null constraint income_opportunities_status_is_known
    check (status in ('considered', 'agreed', 'not-agreed', 'withdrawn')),
  entered_by        uuid not null,
  entered_on        date not null,
  decided_item_id   uuid,
  decided_on        date,
  withdrawn_because text,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, entered_by) references people (authority_id, id),
  foreign key (authority_id, decided_item_id) references deciding_items (authority_id, id),
  constraint income_opportunities_decided_say_when check ((decided_item_id is null) = (decided_on is null)),
  constraint income_opportunities_are_decided check ((status in ('agreed', 'not-agreed')) <= (decided_on is not null)),
  constraint income_opportunities_withdrawn_say_why check ((status = 'withdrawn') = (withdrawn_because is not null))
);
create index income_opportunities_of_a_year on income_opportunities (authority_id, school_year, entered_on desc, id desc);
create index income_opportunities_with_a_model on income_opportunities (authority_id, model_version_id);
create index income_opportunities_entered_by_somebody on income_opportunities (authority_id, entered_by);
create index income_opportunities_with_an_item on income_opportunities (authority_id, decided_item_id);
select access.keep_apart('income_opportunities');

create table income_receipts (
  authority_id    uuid not null,
  id              uuid not null,
  opportunity_id  uuid not null,
  line_id         uuid not null,
  pence           bigint not null constraint income_receipts_are_of_something check (pence > 0),
  received_on     date not null,
  says            text,
  recorded_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, opportunity_id) references income_opportunities (authority_id, id),
  foreign key (authority_id, line_id) references ledger_lines (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index income_receipts_of_an_opportunity on income_receipts (authority_id, opportunity_id, received_on desc);
create index income_receipts_with_a_line on income_receipts (authority_id, line_id);
create index income_receipts_recorded_by_somebody on income_receipts (authority_id, recorded_by);
select access.keep_apart('income_receipts');

create table funding_research (
  authority_id   uuid not null,
  id             uuid not null,
  source         text not null constraint funding_research_names_a_source check (source <> ''),
  says           text not null,
  expected_pence bigint constraint funding_research_expects_something check (expected_pence > 0),
  closes_on      date,
  researched_by  uuid not null,
  researched_on  date not null,
  came_of        text,
  came_of_on     date,
  disposed_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, researched_by) references people (authority_id, id),
  constraint funding_research_came_of_says_when check ((came_of is null) = (came_of_on is null))
);
create index funding_research_newest on funding_research (authority_id, researched_on desc, id desc);
create index funding_research_by_somebody on funding_research (authority_id, researched_by);
select access.keep_apart('funding_research');

-- When a school is to be paid what is committed to it, where somebody says so.
alter table commission_payees add column pay_on date;
create index commission_payees_to_pay on commission_payees (authority_id, pay_on) where pay_on is not null and taken_out_on is null;
