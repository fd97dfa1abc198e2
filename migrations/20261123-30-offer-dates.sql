-- Times that one person offers to many schools at once, of which each school takes one: taking it books the visit.

create table date_offers (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  visit_type       text not null,
  adviser_id       uuid not null,
  length           text not null constraint date_offers_length_is_known check (length in ('whole-day', 'half-day')),
  purposes         text[] not null default '{}',
  offered_by       uuid not null,
  offered_on       date not null,
  -- The last day on which a time can be taken; and the day on which the offer was closed before that.
  closes_on        date not null,
  closed_on        date,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, adviser_id) references people (authority_id, id),
  foreign key (authority_id, offered_by) references people (authority_id, id)
);
create index date_offers_of_an_adviser on date_offers (authority_id, adviser_id, offered_on desc, id desc);
create index date_offers_by_day on date_offers (authority_id, offered_on desc, id desc);
create index date_offers_open on date_offers (authority_id, closes_on) where closed_on is null;
select access.keep_apart('date_offers');

create table offered_slots (
  authority_id     uuid not null,
  id               uuid not null,
  offer_id         uuid not null,
  held_on          date not null,
  starts_at_minute integer not null constraint offered_slots_start_within_a_day check (starts_at_minute between 0 and 1439),
  -- How many schools can take it.
  places           integer not null default 1 constraint offered_slots_have_a_place check (places between 1 and 50),
  -- Offered although something else stood in that person's time, with a reason: then that does not stop a school.
  despite_clash    boolean not null default false,
  withdrawn_on     date,
  primary key (authority_id, id),
  unique (authority_id, offer_id, held_on, starts_at_minute),
  foreign key (authority_id, offer_id) references date_offers (authority_id, id)
);
create index offered_slots_by_day on offered_slots (authority_id, held_on);
select access.keep_apart('offered_slots');

create table offered_schools (
  authority_id uuid not null,
  id           uuid not null,
  offer_id     uuid not null,
  school_id    uuid not null,
  -- The time that the school took, and the visit that was booked by taking it.
  slot_id      uuid,
  visit_id     uuid,
  primary key (authority_id, id),
  unique (authority_id, offer_id, school_id),
  foreign key (authority_id, offer_id) references date_offers (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, slot_id) references offered_slots (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  constraint offered_schools_take_a_time_by_a_visit check ((slot_id is null) = (visit_id is null))
);
create index offered_schools_by_school on offered_schools (authority_id, school_id);
create index offered_schools_of_a_slot on offered_schools (authority_id, slot_id) where slot_id is not null;
create index offered_schools_by_visit on offered_schools (authority_id, visit_id) where visit_id is not null;
select access.keep_apart('offered_schools');
