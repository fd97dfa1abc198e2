-- What a service has chosen to look at in all its schools in a year; what visits find of it stands in their records (SH-23).

create table themes (
  authority_id uuid not null,
  id           uuid not null,
  school_year  integer not null,
  name         text not null constraint themes_have_a_name check (name <> ''),
  -- What visits are to ask of it.
  asks         text,
  set_by       uuid not null,
  set_on       date not null,
  withdrawn_on date,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id)
);
create unique index themes_of_a_year_have_a_name_each on themes (authority_id, school_year, lower(name)) where withdrawn_on is null;
create index themes_of_a_year on themes (authority_id, school_year, set_on, id);
select access.keep_apart('themes');

alter table record_entries
  drop constraint record_entries_kind_is_known,
  add constraint record_entries_kind_is_known
    check (kind in ('evidence', 'recommendation', 'governor', 'meeting', 'action', 'agenda', 'theme'));
create index record_entries_of_themes on record_entries (authority_id, record_id) where kind = 'theme';
