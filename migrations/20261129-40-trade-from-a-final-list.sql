-- The list of what schools order has a draft and a final state; orders have numbers, free days, somebody who delivers, and their visits
-- (ES-35, ES-36, ES-38, ES-50, ES-63).

-- The list of a school year that was made final, under the model of that year; under another model it is a draft again.
create table offer_lists (
  authority_id     uuid not null,
  id               uuid not null,
  school_year      integer not null,
  model_version_id uuid not null,
  finalised_on     date not null,
  finalised_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, finalised_by) references people (authority_id, id)
);
create unique index offer_lists_final_once on offer_lists (authority_id, school_year, model_version_id);
select access.keep_apart('offer_lists', 'select, insert');

-- Each recruitment of a headteacher has its own free day. Nobody is named: it is known by the day on which it began.
create table headteacher_recruitments (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  began_on     date not null,
  recorded_on  date not null,
  recorded_by  uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create unique index headteacher_recruitments_begin_once_a_day on headteacher_recruitments (authority_id, school_id, began_on);
select access.keep_apart('headteacher_recruitments', 'select, insert');

create table stated_demands (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  school_year  integer not null,
  -- What the list has, or else in words what it has not.
  offer        text constraint stated_demands_name_an_offer check (offer ~ '^[a-z][a-z0-9-]{0,99}$'),
  says         text constraint stated_demands_say_something check (says <> ''),
  stated_on    date not null,
  stated_by    uuid not null,
  withdrawn_on date,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, stated_by) references people (authority_id, id),
  constraint stated_demands_are_of_the_list_or_in_words check ((offer is null) <> (says is null))
);
create index stated_demands_of_a_year on stated_demands (authority_id, school_year, id);
create unique index stated_demands_once on stated_demands (authority_id, school_id, school_year, offer)
  where offer is not null and withdrawn_on is null;
select access.keep_apart('stated_demands');

alter table orders drop constraint orders_status_is_known;
alter table orders add constraint orders_status_is_known
  check (status in ('recommended', 'asked', 'offered', 'placed', 'queued', 'accepted', 'declined', 'withdrawn', 'ended'));
alter table orders drop constraint orders_placed_were_ordered;
alter table orders add constraint orders_placed_were_ordered
  check (status not in ('placed', 'queued', 'accepted', 'ended') or ordered_on is not null);
drop index orders_buy_a_programme_once;
create unique index orders_buy_a_programme_once on orders (authority_id, school_id, school_year, programme)
  where programme is not null and status in ('asked', 'offered', 'placed', 'queued', 'accepted');

alter table orders
  add column free_half_days integer not null default 0,
  add column recruitment_id uuid,
  -- With the whole of which group the work is.
  add column group_id uuid,
  -- Its number among the service's orders, from the day on which it is one.
  add column number integer,
  -- Who delivers it, and from which of their allocated days.
  add column given_by uuid,
  add column allocation_id uuid,
  add column free_allocation_id uuid,
  add constraint orders_free_days_are_of_its_own check (free_half_days between 0 and coalesce(half_days, 0)),
  add constraint orders_free_of_a_recruitment check (free_half_days = 0 or recruitment_id is not null),
  add constraint orders_of_a_recruitment foreign key (authority_id, recruitment_id) references headteacher_recruitments (authority_id, id),
  add constraint orders_with_a_group foreign key (authority_id, group_id) references groups (authority_id, id),
  add constraint orders_given_by_somebody foreign key (authority_id, given_by) references people (authority_id, id),
  add constraint orders_from_an_allocation foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  add constraint orders_free_from_an_allocation foreign key (authority_id, free_allocation_id) references allocations (authority_id, id),
  add constraint orders_given_were_accepted check (given_by is null or accepted_on is not null);
update orders o set number = n.place
  from (select authority_id, id, row_number() over (partition by authority_id order by ordered_on, id) as place from orders where ordered_on is not null) n
  where n.authority_id = o.authority_id and n.id = o.id;
create unique index orders_numbered_once on orders (authority_id, number) where number is not null;
create index orders_of_a_recruitment on orders (authority_id, recruitment_id) where recruitment_id is not null;
create index orders_that_are_queued on orders (authority_id, ordered_on) where status = 'queued';

-- The visits on which an order is delivered: so many half-days of it, the free ones first. It holds no word.
create table order_visits (
  authority_id   uuid not null,
  id             uuid not null,
  order_id       uuid not null,
  visit_id       uuid not null,
  half_days      integer not null constraint order_visits_take_half_days check (half_days between 1 and 2),
  free_half_days integer not null default 0,
  allocation_id  uuid,
  booked_on      date not null,
  booked_by      uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, order_id) references orders (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  foreign key (authority_id, booked_by) references people (authority_id, id),
  constraint order_visits_free_days_are_of_its_own check (free_half_days between 0 and half_days)
);
create unique index order_visits_of_one_order on order_visits (authority_id, visit_id);
create index order_visits_of_an_order on order_visits (authority_id, order_id, id);
select access.keep_apart('order_visits', 'select, insert');
