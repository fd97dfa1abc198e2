-- The services themselves, the models they run by, and their calendar (XX-01, XX-02, XX-07).

create table authorities (
  authority_id uuid not null,
  id           uuid not null,
  name         text not null constraint authorities_name_is_written check (name <> ''),
  -- The codes of the local authorities whose schools an import may bring in.
  la_codes     text[] not null default '{}',
  created_at   timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id),
  constraint authorities_are_their_own check (authority_id = id)
);
select access.keep_apart('authorities');

-- A service model, whole, as it was written. What an authority runs by is never changed, only followed by another.
create table model_versions (
  authority_id           uuid not null,
  id                     uuid not null,
  format                 integer not null,
  title                  text not null,
  written_for_school_year integer not null,
  body                   text not null,
  checksum               text not null,
  created_at             timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id)
);
select access.keep_apart('model_versions', 'select, insert');

-- Which model runs in which school year. The last one adopted for a year, or for the last year before it, is in force.
create table model_adoptions (
  authority_id     uuid not null,
  id               uuid not null,
  school_year      integer not null,
  model_version_id uuid not null,
  adopted_at       timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id)
);
create index model_adoptions_in_force on model_adoptions (authority_id, school_year desc, adopted_at desc);
select access.keep_apart('model_adoptions', 'select, insert');

create table terms (
  authority_id          uuid not null,
  id                    uuid not null,
  school_year           integer not null,
  term                  text not null,
  -- Null for the service's own dates; a school that keeps others has rows of its own.
  school_id             uuid,
  started_on            date not null,
  finished_on           date not null,
  half_term_started_on  date,
  half_term_finished_on date,
  revision              integer not null default 1,
  primary key (authority_id, id),
  unique nulls not distinct (authority_id, school_year, term, school_id),
  foreign key (authority_id) references authorities (authority_id),
  constraint terms_end_after_they_start check (started_on < finished_on),
  constraint terms_half_term_is_whole check ((half_term_started_on is null) = (half_term_finished_on is null)),
  constraint terms_half_term_is_inside check (
    half_term_started_on is null
    or (started_on < half_term_started_on and half_term_started_on <= half_term_finished_on and half_term_finished_on < finished_on))
);
select access.keep_apart('terms');

create table non_pupil_days (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid,
  held_on      date not null,
  name         text not null,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id)
);
create index non_pupil_days_by_date on non_pupil_days (authority_id, held_on);
select access.keep_apart('non_pupil_days');
