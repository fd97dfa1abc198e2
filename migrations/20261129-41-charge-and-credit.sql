-- What schools are charged and credited: lines that are added and never changed, each in one file for the finance system.

create table charges (
  authority_id uuid not null,
  id           uuid not null,
  -- They follow each other in the order in which they were made, without a gap.
  number       integer not null,
  kind         text not null constraint charges_kind_is_known check (kind in ('charge', 'credit')),
  -- Of a credit, which charge it gives back.
  of_charge_id uuid,
  school_id    uuid not null,
  order_id     uuid not null,
  offer        text not null constraint charges_name_an_offer check (offer ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- The visit on which it was delivered; of what is not by the day the order as a whole.
  visit_id     uuid,
  half_days    integer,
  -- Below nothing for a credit.
  pence        bigint not null,
  happened_on  date not null,
  -- The day in whose year it counts: a later one where that was closed.
  counts_on    date not null,
  made_on      date not null,
  made_by      uuid not null,
  -- By the payer's status on the day on which it was made.
  paid_by      text not null constraint charges_are_paid_by_what_is_known check (paid_by in ('transfer', 'invoice')),
  order_number text not null constraint charges_have_an_order_number check (order_number ~ '^([A-Z]{1,6}-)?[0-9]{1,9}$'),
  cost_code    text not null constraint charges_have_a_cost_code check (cost_code ~ '^[A-Z0-9][A-Z0-9./-]{0,39}$'),
  vat_code     text not null constraint charges_have_a_vat_code check (vat_code ~ '^[A-Z0-9][A-Z0-9./-]{0,39}$'),
  because      text constraint charges_credited_for_a_reason_of_the_list
                 check (because in ('not-delivered', 'charged-in-error', 'cancelled', 'not-satisfied')),
  primary key (authority_id, id),
  foreign key (authority_id, of_charge_id) references charges (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, order_id) references orders (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, made_by) references people (authority_id, id),
  constraint charges_above_and_credits_below_nothing check ((kind = 'charge' and pence > 0) or (kind = 'credit' and pence < 0)),
  constraint charges_credits_are_of_a_charge check ((kind = 'credit') = (of_charge_id is not null) and (kind = 'credit') = (because is not null))
);
create unique index charges_numbered_once on charges (authority_id, number);
-- Nothing is charged twice, whoever presses at once.
create unique index charges_once_for_a_visit on charges (authority_id, visit_id) where kind = 'charge' and visit_id is not null;
create unique index charges_once_for_an_order on charges (authority_id, order_id) where kind = 'charge' and visit_id is null;
create index charges_newest on charges (authority_id, counts_on desc, number desc);
create index charges_of_a_school on charges (authority_id, school_id, counts_on, number);
create index charges_of_an_order on charges (authority_id, order_id);
create index charges_credited on charges (authority_id, of_charge_id) where of_charge_id is not null;
select access.keep_apart('charges', 'select, insert');

-- What those are owed who are not employed by the service: an associate, or the school that releases somebody; by the visit.
create table owed_claims (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  -- Who worked; and the school that released them, where the money is that school's.
  person_id       uuid not null,
  to_school_id    uuid,
  half_days       integer not null constraint owed_claims_take_half_days check (half_days between 1 and 2),
  miles           integer not null constraint owed_claims_miles_are_not_below_nothing check (miles between 0 and 2000),
  cover_half_days integer not null constraint owed_claims_cover_is_of_the_visit check (cover_half_days between 0 and 4),
  days_pence      integer not null,
  miles_pence     integer not null,
  cover_pence     integer not null,
  pence           integer not null,
  cost_code       text not null,
  claimed_on      date not null,
  claimed_by      uuid not null,
  approved_on     date,
  approved_by     uuid,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, to_school_id) references schools (authority_id, id),
  foreign key (authority_id, claimed_by) references people (authority_id, id),
  foreign key (authority_id, approved_by) references people (authority_id, id),
  constraint owed_claims_add_up check (pence = days_pence + miles_pence + cover_pence and pence > 0),
  constraint owed_claims_approved_by_another check (approved_by is null or approved_by <> claimed_by),
  constraint owed_claims_approved_by_somebody check ((approved_on is null) = (approved_by is null))
);
create unique index owed_claims_once_for_a_visit on owed_claims (authority_id, visit_id);
create index owed_claims_newest on owed_claims (authority_id, claimed_on desc, id desc);
select access.keep_apart('owed_claims');

-- A file for the finance system, as it was drawn: drawn again it is the same, letter by letter.
create table finance_files (
  authority_id uuid not null,
  id           uuid not null,
  kind         text not null constraint finance_files_kind_is_known check (kind in ('charges', 'owed')),
  number       integer not null,
  lines        integer not null constraint finance_files_have_lines check (lines > 0),
  pence        bigint not null,
  body         text not null,
  drawn_on     date not null,
  drawn_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, drawn_by) references people (authority_id, id)
);
create unique index finance_files_numbered_once on finance_files (authority_id, kind, number);
select access.keep_apart('finance_files', 'select, insert');

create table finance_file_lines (
  authority_id uuid not null,
  id           uuid not null,
  file_id      uuid not null,
  charge_id    uuid,
  owed_id      uuid,
  primary key (authority_id, id),
  foreign key (authority_id, file_id) references finance_files (authority_id, id),
  foreign key (authority_id, charge_id) references charges (authority_id, id),
  foreign key (authority_id, owed_id) references owed_claims (authority_id, id),
  constraint finance_file_lines_are_of_one_thing check ((charge_id is null) <> (owed_id is null))
);
-- Each line goes to the finance system once.
create unique index finance_file_lines_of_a_charge on finance_file_lines (authority_id, charge_id) where charge_id is not null;
create unique index finance_file_lines_of_what_is_owed on finance_file_lines (authority_id, owed_id) where owed_id is not null;
create index finance_file_lines_of_a_file on finance_file_lines (authority_id, file_id);
select access.keep_apart('finance_file_lines', 'select, insert');
