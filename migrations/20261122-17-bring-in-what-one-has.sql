-- Spreadsheets of a service's own: its people, who advises whom, and the old tracker of visits and actions (XX-05, NF-86).

-- An import of one's own waits between the file and the preview until its columns are matched.
alter table imports drop constraint imports_status_is_known;
alter table imports add constraint imports_status_is_known
  check (status in ('uploaded', 'previewed', 'applied', 'undone', 'discarded'));
alter table imports add constraint imports_kind_is_known
  check (kind in ('register', 'links', 'people', 'advisers', 'tracker'));
-- Which heading of the file stands for what; null for the national files, which say so themselves.
alter table imports add column columns jsonb;

-- Which headings were chosen last time, so that the next file of the kind is matched by itself.
create table remembered_columns (
  authority_id uuid not null,
  id           uuid not null,
  kind         text not null,
  wanted       text not null,
  heading      text not null,
  primary key (authority_id, id),
  unique (authority_id, kind, wanted),
  foreign key (authority_id) references authorities (authority_id)
);
select access.keep_apart('remembered_columns');

-- What an import of one's own made or changed, one record each, and the revision in which it left it. No key to the
-- record: an undone one may be gone.
create table brought_in (
  authority_id uuid not null,
  id           uuid not null,
  import_id    uuid not null,
  place        integer not null,
  what         text not null constraint brought_in_what_is_known
                 check (what in ('person', 'telephone', 'role', 'role-ended', 'visit', 'action')),
  record_id    uuid not null,
  person_id    uuid,
  school_id    uuid,
  name         text not null,
  -- What stood there before: the last day of a role, a telephone number.
  before       text,
  revision     integer not null,
  -- Why undoing left it as it is; null where it was taken back, or nothing was undone.
  left_because text,
  primary key (authority_id, id),
  unique (authority_id, import_id, place),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
select access.keep_apart('brought_in');

-- A visit from before the service kept any: its record lies where it was written, and is not due here.
alter table visits add column imported_by uuid;

-- What an import brought in and nobody has touched since is taken out again when the import is undone.
grant delete on people, held_roles, visits to {{app}};
