-- What a person marks for themselves: schools that they watch, and filters of lists that they keep under a name.

create table watched_schools (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  school_id    uuid not null,
  is_watched   boolean not null,
  changed_at   timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, person_id, school_id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create index watched_schools_of_a_school on watched_schools (authority_id, school_id, person_id) where is_watched;
select access.keep_apart('watched_schools');

create table kept_views (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  -- The list, and what is asked of it: a part of our own address, never another's.
  path         text not null constraint kept_views_are_of_our_own_lists check (path ~ '^/[a-z][a-z0-9/-]{0,99}$'),
  query        text not null constraint kept_views_ask_something check (char_length(query) between 1 and 1000),
  name         text not null constraint kept_views_name_is_short check (char_length(name) between 1 and 60),
  kept_at      timestamptz not null,
  dropped_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create unique index kept_views_of_a_person on kept_views (authority_id, person_id, path, lower(name)) where dropped_at is null;
select access.keep_apart('kept_views');
