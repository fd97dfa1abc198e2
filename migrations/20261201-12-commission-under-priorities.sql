-- Commissions under a priority (RO-19, RO-20, RO-73, RO-86): gains, capacity, dates; the schools that are paid or employ, each with what is committed to it in
-- pence; what was paid of that, each payment with its line of the ledger; and reviews of what a commission brought (RO-45).
create table commissions (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  priority_id       uuid not null,
  kind              text not null constraint commissions_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint commissions_have_a_title check (title <> ''),
  about             text not null,
  whom              text not null constraint commissions_say_whom check (whom ~ '^[a-z][a-z0-9-]{0,99}$'),
  focus             text[] not null constraint commissions_have_a_focus check (cardinality(focus) > 0),
  gains             jsonb not null,
  capacity          text,
  starts_on         date not null,
  ends_on           date not null constraint commissions_end_after_they_start check (ends_on >= starts_on),
  status            text not null constraint commissions_status_is_known check (status in ('planned', 'begun', 'ended', 'withdrawn')),
  planned_by        uuid not null,
  planned_on        date not null,
  begun_on          date,
  ended_on          date,
  ended_says        text,
  agreed_on         date,
  not_agreed_on     date,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, planned_by) references people (authority_id, id),
  constraint commissions_begun_say_when check ((status in ('begun', 'ended')) = (begun_on is not null)),
  constraint commissions_begun_say_how_capacity_stays check (begun_on is null or capacity <> ''),
  constraint commissions_ended_say_when check ((status = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_says is null)),
  constraint commissions_do_not_end_before_they_began check (ended_on >= begun_on)
);
create index commissions_of_a_priority on commissions (authority_id, priority_id, id);
create index commissions_with_a_model on commissions (authority_id, model_version_id);
create index commissions_planned_by_somebody on commissions (authority_id, planned_by);
create index commissions_to_begin_or_end on commissions (authority_id, starts_on) where status in ('planned', 'begun');
select access.keep_apart('commissions');

create table commission_payees (
  authority_id  uuid not null,
  id            uuid not null,
  commission_id uuid not null,
  school_id     uuid not null,
  pence         bigint not null constraint commission_payees_are_paid_something check (pence > 0),
  post          text constraint commission_payees_employ_in_a_post check (post <> ''),
  appointed_on  date,
  added_by      uuid not null,
  added_on      date not null,
  taken_out_on  date,
  primary key (authority_id, id),
  foreign key (authority_id, commission_id) references commissions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint commission_payees_appointed_say_when check ((post is null) = (appointed_on is null))
);
create index commission_payees_of_a_commission on commission_payees (authority_id, commission_id, id);
create index commission_payees_of_a_school on commission_payees (authority_id, school_id);
create index commission_payees_added_by_somebody on commission_payees (authority_id, added_by);
select access.keep_apart('commission_payees');

create table commission_payments (
  authority_id  uuid not null,
  id            uuid not null,
  payee_id      uuid not null,
  line_id       uuid not null,
  pence         bigint not null constraint commission_payments_are_of_something check (pence > 0),
  paid_on       date not null,
  paid_by       uuid not null,
  taken_back_on date,
  primary key (authority_id, id),
  foreign key (authority_id, payee_id) references commission_payees (authority_id, id),
  foreign key (authority_id, line_id) references ledger_lines (authority_id, id),
  foreign key (authority_id, paid_by) references people (authority_id, id)
);
create index commission_payments_to_a_payee on commission_payments (authority_id, payee_id);
create index commission_payments_with_a_line on commission_payments (authority_id, line_id);
create index commission_payments_by_somebody on commission_payments (authority_id, paid_by);
select access.keep_apart('commission_payments');

create table commission_reviews (
  authority_id  uuid not null,
  id            uuid not null,
  commission_id uuid not null,
  kind          text not null constraint commission_reviews_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  reviewed_on   date not null,
  answers       jsonb not null,
  written_by    uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, commission_id) references commissions (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id)
);
create index commission_reviews_of_a_commission on commission_reviews (authority_id, commission_id, reviewed_on desc, id desc);
create index commission_reviews_written_by_somebody on commission_reviews (authority_id, written_by);
select access.keep_apart('commission_reviews');
