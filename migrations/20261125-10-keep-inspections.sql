-- Inspections of schools as they are published (NF-57, XX-11): a file of them is of a day, and is neither provisional nor final.

alter table data_sets drop constraint data_sets_previewed_has_a_year;
alter table data_sets add constraint data_sets_previewed_has_a_year
  check (status in ('uploaded', 'discarded') or (year is not null and (release is not null or dated_on is not null)));

-- One row for each school and file: every inspection that the file has of it, also where that is none.
create table inspection_rows (
  authority_id     uuid not null,
  id               uuid not null,
  data_set_id      uuid not null,
  school_id        uuid not null,
  line             integer not null,
  inspections      jsonb not null,
  -- Of the latest of them, for lists; null where the file has none of this school.
  latest_on        date,
  latest_kind      text constraint inspection_rows_kind_is_known check (latest_kind in ('graded', 'ungraded')),
  latest_framework text,
  latest_overall   text,
  latest_grades    text[] not null default '{}',
  latest_concern   text,
  primary key (authority_id, id),
  foreign key (authority_id, data_set_id) references data_sets (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references schools (authority_id, id),
  constraint inspection_rows_latest_is_whole check ((latest_on is null) = (latest_kind is null) and (latest_on is null) = (latest_framework is null))
);
create unique index inspection_rows_of_a_school on inspection_rows (authority_id, school_id, data_set_id);
create index inspection_rows_of_a_data_set on inspection_rows (authority_id, data_set_id, line);
select access.keep_apart('inspection_rows', 'select, insert, delete');
