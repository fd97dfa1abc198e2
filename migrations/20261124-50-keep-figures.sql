-- Figures of schools as they are published, and from a service's own spreadsheets (NF-37, NF-57, XX-11).

-- One file of one year. Its rows are written at the preview and are read by nobody until it is applied.
create table data_sets (
  authority_id    uuid not null,
  id              uuid not null,
  -- The publication's id, or 'own' for a spreadsheet of the service's own.
  source          text not null,
  layout          text,
  kind            text not null default 'result' constraint data_sets_kind_is_known check (kind in ('result', 'estimate')),
  -- The calendar year in which the school year ends.
  year            integer constraint data_sets_year_is_one check (year between 1990 and 2100),
  release         text constraint data_sets_release_is_known check (release in ('provisional', 'revised', 'final')),
  status          text not null constraint data_sets_status_is_known check (status in ('uploaded', 'previewed', 'applied', 'undone', 'discarded')),
  -- The source in words, and its own date, as they stand under each figure.
  title           text not null,
  dated_on        date,
  -- Null once what it holds was applied or thrown away.
  file_id         uuid,
  file_name       text not null,
  says            text not null default '',
  headings        text[] not null default '{}',
  missing_columns text[] not null default '{}',
  columns         jsonb not null,
  counts          jsonb not null,
  -- The first five hundred; how many there were stands in the counts.
  faults          jsonb not null,
  uploaded_at     timestamptz not null,
  uploaded_by     uuid not null,
  applied_at      timestamptz,
  applied_by      uuid,
  -- Counts up within the authority: of two of the same release the later one is read.
  applied_order   integer,
  undone_at       timestamptz,
  undone_by       uuid,
  discarded_at    timestamptz,
  discarded_by    uuid,
  checked_at      timestamptz,
  checked_by      uuid,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, uploaded_by) references people (authority_id, id),
  foreign key (authority_id, applied_by) references people (authority_id, id),
  foreign key (authority_id, undone_by) references people (authority_id, id),
  foreign key (authority_id, discarded_by) references people (authority_id, id),
  foreign key (authority_id, checked_by) references people (authority_id, id),
  constraint data_sets_previewed_has_a_year check (status in ('uploaded', 'discarded') or (year is not null and release is not null)),
  constraint data_sets_applied_says_when check ((status in ('applied', 'undone')) = (applied_at is not null and applied_by is not null and applied_order is not null)),
  constraint data_sets_undone_says_when check ((status = 'undone') = (undone_at is not null and undone_by is not null)),
  constraint data_sets_discarded_says_when check ((status = 'discarded') = (discarded_at is not null and discarded_by is not null)),
  constraint data_sets_checked_is_applied check (checked_at is null or (checked_by is not null and status in ('applied', 'undone')))
);
create index data_sets_newest_first on data_sets (authority_id, uploaded_at desc, id desc);
create index data_sets_of_a_year on data_sets (authority_id, year, source) where status = 'applied';
create unique index data_sets_in_their_order on data_sets (authority_id, applied_order) where applied_order is not null;
select access.keep_apart('data_sets');

-- One row for each school, authority or England, and data set: all its figures in one value, by measure and group of pupils.
create table figure_rows (
  authority_id uuid not null,
  id           uuid not null,
  data_set_id  uuid not null,
  year         integer not null,
  kind         text not null constraint figure_rows_kind_is_known check (kind in ('school', 'authority', 'england')),
  school_id    uuid,
  la_code      text,
  -- What kind of school the file says that the row is of; empty where it does not.
  school_kind  text not null default '',
  line         integer not null,
  figures      jsonb not null,
  primary key (authority_id, id),
  foreign key (authority_id, data_set_id) references data_sets (authority_id, id) on delete cascade,
  foreign key (authority_id, school_id) references schools (authority_id, id),
  constraint figure_rows_of_a_school_name_it check ((kind = 'school') = (school_id is not null)),
  constraint figure_rows_of_an_authority_name_it check ((kind = 'authority') = (la_code is not null))
);
create unique index figure_rows_of_a_school on figure_rows (authority_id, school_id, year, data_set_id) where kind = 'school';
create index figure_rows_beside_schools on figure_rows (authority_id, year, kind) where kind <> 'school';
create index figure_rows_of_a_data_set on figure_rows (authority_id, data_set_id, line);
select access.keep_apart('figure_rows', 'select, insert, delete');

-- How a figure is spread over the schools of a file, those of other authorities among them, without their names.
create table figure_distributions (
  authority_id uuid not null,
  id           uuid not null,
  data_set_id  uuid not null,
  year         integer not null,
  measure      text not null,
  pupils       text not null,
  school_kind  text not null,
  -- Schools with a value, and all schools of the kind that the file has.
  schools      integer not null,
  in_file      integer not null,
  -- Mean, quantiles, limits of the funnel and what is learnt of all schools about each.
  spread       jsonb not null,
  -- Up to five hundred pairs of value and cohort, for pictures.
  dots         jsonb not null,
  primary key (authority_id, id),
  unique (authority_id, data_set_id, measure, pupils, school_kind),
  foreign key (authority_id, data_set_id) references data_sets (authority_id, id) on delete cascade
);
create index figure_distributions_of_a_year on figure_distributions (authority_id, measure, pupils, year);
select access.keep_apart('figure_distributions', 'select, insert, delete');

-- Which heading stood for which measure in a service's own spreadsheets last time.
create table remembered_figure_columns (
  authority_id uuid not null,
  id           uuid not null,
  wanted       text not null,
  heading      text not null,
  primary key (authority_id, id),
  unique (authority_id, wanted),
  foreign key (authority_id) references authorities (authority_id)
);
select access.keep_apart('remembered_figure_columns');
