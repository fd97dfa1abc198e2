-- What schools order of the service: from the asking or the recommending to the end (NF-17, NF-28 to NF-31, NF-47).

create table orders (
  authority_id     uuid not null,
  id               uuid not null,
  school_id        uuid not null,
  -- The school year for which it is, and the model of that year, in which the offer and its price stand.
  school_year      integer not null,
  model_version_id uuid not null,
  offer            text not null constraint orders_name_an_offer check (offer ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- The programme that the school buys by it, where it buys one.
  programme        text constraint orders_name_a_programme check (programme ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- Who began: the school that asked, or the service that recommended. A recommendation is no order until the school accepts.
  origin           text not null constraint orders_origin_is_known check (origin in ('school', 'service')),
  status           text not null constraint orders_status_is_known
                     check (status in ('recommended', 'asked', 'offered', 'placed', 'accepted', 'declined', 'withdrawn', 'ended')),
  status_on        date not null,
  begun_on         date not null,
  begun_by         uuid not null,
  -- The school's order, on whose date the price is fixed for good, by what kind of school it was that day.
  ordered_on       date,
  ordered_by       uuid,
  school_type      text constraint orders_name_a_school_type check (school_type ~ '^[a-z][a-z0-9-]{0,99}$'),
  accepted_on      date,
  accepted_by      uuid,
  closed_on        date,
  closed_by        uuid,
  closed_because   text constraint orders_closed_for_a_reason_of_the_list
                     check (closed_because in ('not-needed', 'costs-too-much', 'met-otherwise', 'not-now', 'no-capacity', 'not-suitable',
                       'school-asks', 'school-closed', 'service-cannot')),
  ended_on         date,
  priced_per       text not null constraint orders_are_priced_by_what_is_known check (priced_per in ('school-year', 'day', 'agreed')),
  rate_pence       integer constraint orders_rates_are_not_below_nothing check (rate_pence >= 0),
  half_days        integer constraint orders_have_half_days check (half_days between 1 and 400),
  price_pence      integer constraint orders_prices_are_not_below_nothing check (price_pence >= 0),
  -- False where nothing of what it is about may be held (ES-39): then nothing hangs on it, by key.
  may_hold_content boolean not null,
  -- From where it came: a visit of which something may be written, an item of its agenda, an action (NF-47).
  visit_id         uuid,
  may_have_record  boolean not null default true constraint orders_come_from_a_visit_that_may_have_a_record check (may_have_record),
  agenda_item      text constraint orders_name_an_agenda_item check (agenda_item ~ '^[a-z][a-z0-9-]{0,99}$'),
  action_id        uuid,
  revision         integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, id, may_hold_content),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, begun_by) references people (authority_id, id),
  foreign key (authority_id, ordered_by) references people (authority_id, id),
  foreign key (authority_id, accepted_by) references people (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  constraint orders_placed_were_ordered check (status not in ('placed', 'accepted', 'ended') or ordered_on is not null),
  constraint orders_not_placed_were_not check (status not in ('recommended', 'asked', 'offered') or ordered_on is null),
  constraint orders_ordered_have_a_price check (ordered_on is null or price_pence is not null),
  constraint orders_offered_have_a_price check (status <> 'offered' or price_pence is not null),
  constraint orders_ordered_by_somebody check ((ordered_on is null) = (ordered_by is null)),
  constraint orders_accepted_by_somebody check ((accepted_on is null) = (accepted_by is null)),
  constraint orders_accepted_were check (status not in ('accepted', 'ended') or accepted_on is not null),
  constraint orders_closed_by_somebody check ((closed_on is null) = (closed_by is null)),
  constraint orders_closed_have_a_date check ((status in ('declined', 'withdrawn', 'ended')) = (closed_on is not null)),
  constraint orders_ended_have_a_last_day check ((status = 'ended') = (ended_on is not null)),
  constraint orders_end_after_they_begin check (ended_on is null or ordered_on <= ended_on),
  constraint orders_by_the_day_have_days check ((priced_per = 'day') = (half_days is not null)),
  constraint orders_agreed_case_by_case_are_written_down check (priced_per <> 'agreed' or may_hold_content),
  constraint orders_without_content_come_from_nowhere
    check (may_hold_content or (visit_id is null and agenda_item is null and action_id is null))
);
create index orders_newest on orders (authority_id, begun_on desc, id desc);
create index orders_of_a_school on orders (authority_id, school_id, begun_on desc, id desc);
create index orders_of_a_year on orders (authority_id, school_year, begun_on desc, id desc);
create index orders_that_wait on orders (authority_id, status_on) where status in ('recommended', 'asked', 'offered', 'placed');
create index orders_of_a_visit on orders (authority_id, visit_id) where visit_id is not null;
create index orders_bought on orders (authority_id, school_year, school_id)
  where programme is not null and status in ('accepted', 'ended');
-- A programme is bought once in a school year: of two orders at once the second finds the first.
create unique index orders_buy_a_programme_once on orders (authority_id, school_id, school_year, programme)
  where programme is not null and status in ('asked', 'offered', 'placed', 'accepted');
select access.keep_apart('orders');

-- What is needed, and what was agreed case by case. It hangs only on an order that may hold content, by key, whoever writes it.
create table order_words (
  authority_id     uuid not null,
  id               uuid not null,
  order_id         uuid not null,
  may_hold_content boolean not null default true constraint order_words_hang_on_orders_that_may_hold_content check (may_hold_content),
  kind             text not null constraint order_words_kind_is_known check (kind in ('need', 'content')),
  says             text not null constraint order_words_say_something check (says <> ''),
  price_pence      integer constraint order_words_prices_are_not_below_nothing check (price_pence >= 0),
  written_on       date not null,
  written_by       uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, order_id, may_hold_content) references orders (authority_id, id, may_hold_content),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint order_words_on_content_have_a_price check ((kind = 'content') = (price_pence is not null))
);
create index order_words_of_an_order on order_words (authority_id, order_id, id);
select access.keep_apart('order_words', 'select, insert');
