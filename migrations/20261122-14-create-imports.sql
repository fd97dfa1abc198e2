-- Files kept in the database, and the imports of the register of schools and its links (XX-05, XX-13).

-- A trust that runs a service brings in the schools of its trusts, whichever authority they lie in.
alter table authorities add column trust_codes text[] not null default '{}';

create table stored_files (
  authority_id uuid not null,
  id           uuid not null,
  name         text not null constraint stored_files_name_is_written check (name <> ''),
  media_type   text not null,
  bytes        bigint not null,
  sha256       text not null,
  stored_at    timestamptz not null,
  stored_by    uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, stored_by) references people (authority_id, id)
);
select access.keep_apart('stored_files', 'select, insert, update, delete');

-- 512 KB each: one value of a whole file would have to be held in memory, by the server and by us.
create table stored_file_parts (
  authority_id uuid not null,
  id           uuid not null,
  file_id      uuid not null,
  place        integer not null,
  content      bytea not null,
  primary key (authority_id, id),
  unique (authority_id, file_id, place),
  foreign key (authority_id, file_id) references stored_files (authority_id, id) on delete cascade
);
select access.keep_apart('stored_file_parts', 'select, insert, delete');

create table imports (
  authority_id    uuid not null,
  id              uuid not null,
  kind            text not null,
  status          text not null constraint imports_status_is_known check (status in ('previewed', 'applied', 'undone', 'discarded')),
  -- Null once a preview was thrown away, and its file with it.
  file_id         uuid,
  file_name       text not null,
  -- What the file turned out to be: 'the daily extract as published since 2026'.
  says            text not null,
  unknown_columns text[] not null default '{}',
  missing_columns text[] not null default '{}',
  counts          jsonb not null,
  -- The state of what it would change, as the preview saw it.
  fingerprint     text not null,
  previewed_at    timestamptz not null,
  previewed_by    uuid not null,
  applied_at      timestamptz,
  applied_by      uuid,
  -- Counts up within the authority: the newest can be undone. Two can bear one moment.
  applied_order   integer,
  undone_at       timestamptz,
  undone_by       uuid,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, previewed_by) references people (authority_id, id),
  foreign key (authority_id, applied_by) references people (authority_id, id),
  foreign key (authority_id, undone_by) references people (authority_id, id),
  constraint imports_applied_says_when check ((status in ('applied', 'undone')) = (applied_at is not null and applied_by is not null and applied_order is not null)),
  constraint imports_undone_says_when check ((status = 'undone') = (undone_at is not null and undone_by is not null))
);
create index imports_newest_first on imports (authority_id, previewed_at desc, id desc);
create unique index imports_in_their_order on imports (authority_id, applied_order) where applied_order is not null;
select access.keep_apart('imports');

-- The first thousand faulty rows; how many there were stands in the counts.
create table import_faults (
  authority_id uuid not null,
  id           uuid not null,
  import_id    uuid not null,
  place        integer not null,
  line         integer not null,
  row_name     text,
  column_name  text,
  reason       text not null,
  primary key (authority_id, id),
  unique (authority_id, import_id, place),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
select access.keep_apart('import_faults', 'select, insert, delete');

-- Each row as it was and as it becomes; written by the preview, kept when applied. No key to schools: an undone one may be gone.
create table import_changes (
  authority_id uuid not null,
  id           uuid not null,
  import_id    uuid not null,
  kind         text not null constraint import_changes_kind_is_known check (kind in ('new', 'changed', 'closed', 'absent')),
  urn          text not null,
  name         text not null,
  school_id    uuid,
  fields       text[] not null default '{}',
  before       jsonb,
  after        jsonb,
  -- What undoing did with it, where it could not put it back.
  undoing      text constraint import_changes_undoing_is_known check (undoing in ('left', 'kept')),
  primary key (authority_id, id),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
create index import_changes_by_name on import_changes (authority_id, import_id, kind, name, id);
create index import_changes_of_a_school on import_changes (authority_id, school_id, import_id);
select access.keep_apart('import_changes', 'select, insert, update, delete');

-- Which memberships of trusts, dioceses and federations an import opened, ended or, begun and ended on one day, took away.
create table import_memberships (
  authority_id  uuid not null,
  id            uuid not null,
  import_id     uuid not null,
  what          text not null constraint import_memberships_what_is_known check (what in ('opened', 'ended', 'removed')),
  membership_id uuid not null,
  group_id      uuid not null,
  school_id     uuid not null,
  started_on    date,
  primary key (authority_id, id),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
create index import_memberships_of_an_import on import_memberships (authority_id, import_id, school_id);
select access.keep_apart('import_memberships', 'select, insert');

-- The register of all England, as published: the operator loads it, every service may take a school over from it by its URN.
create table england.schools (
  urn                   text primary key,
  la_code               text not null,
  establishment_number  text,
  ukprn                 text,
  name                  text not null,
  type_name             text,
  type_group_name       text,
  phase_name            text,
  status                text not null constraint schools_status_is_known
                          check (status in ('open', 'proposed-to-close', 'proposed-to-open', 'closed')),
  opened_on             date,
  closed_on             date,
  reason_closed         text,
  low_age               integer,
  high_age              integer,
  gender                text,
  religious_character   text,
  diocese_name          text,
  trust_name            text,
  trust_code            text,
  federation_name       text,
  pupils                integer,
  capacity              integer,
  percentage_fsm        numeric(5, 2),
  census_on             date,
  nursery_provision     text,
  sixth_form            text,
  resourced_provision   text,
  head_name             text,
  street                text,
  locality              text,
  town                  text,
  county                text,
  postcode              text,
  district_name         text,
  ward_name             text,
  website               text,
  telephone             text,
  easting               integer,
  northing              integer,
  register_changed_on   date,
  loaded_at             timestamptz not null
);
create index schools_by_la_code on england.schools (la_code, urn);
grant select on england.schools to {{app}};
