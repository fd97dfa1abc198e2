-- WI-49, RO-90. What is newly noticed of a school is news to those who work with it, until they look at it or the next edition of its figures comes.

-- Since when it has been noticed without a break, and in which data set it was first: news as long as its figure is of that one. Of what was noticed before, none is.
alter table flags add column noticed_at timestamptz;
alter table flags add column noticed_in uuid;
update flags set noticed_at = found_at;
alter table flags alter column noticed_at set not null;
create index flags_that_are_news on flags (authority_id, school_id) where noticed_in = data_set_id;

-- When somebody last looked at what figures show of a school or, without one, at the list of all that is new.
create table flag_looks (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  school_id    uuid,
  looked_at    timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index flag_looks_are_one_each on flag_looks (authority_id, person_id, school_id) nulls not distinct;
select access.keep_apart('flag_looks', 'select, insert, update');
