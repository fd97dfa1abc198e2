-- What leaves the service on paper: its crest, and each document as it was issued, fixed in its words (XX-06).

create table crests (
  authority_id  uuid not null,
  id            uuid not null,
  -- Written anew when it was uploaded, so that nothing else comes with it.
  png           bytea not null constraint crests_are_small check (octet_length(png) < 2000000),
  width         integer not null,
  height        integer not null,
  says          text not null constraint crests_say_what_they_show check (says <> ''),
  added_at      timestamptz not null,
  added_by      uuid not null,
  taken_down_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create unique index crests_one_at_a_time on crests (authority_id) where taken_down_at is null;
select access.keep_apart('crests');

create table issued_documents (
  authority_id     uuid not null,
  id               uuid not null,
  -- What it is: 'record' for the record of a visit.
  kind             text not null constraint issued_documents_are_of_a_kind check (kind <> ''),
  school_id        uuid not null,
  visit_id         uuid,
  -- Always true: nothing can be issued of a visit whose record is forbidden, whoever writes it (NF-86).
  may_have_record  boolean not null default true constraint issued_documents_hang_on_a_visit_that_may_have_one check (may_have_record),
  record_id        uuid,
  version          integer not null constraint issued_documents_versions_count_from_one check (version > 0),
  title            text not null constraint issued_documents_have_a_title check (title <> ''),
  model_version_id uuid not null,
  issued_at        timestamptz not null,
  issued_by        uuid not null,
  -- What it says, from which its files are made, and the checksum of its words.
  content          jsonb not null,
  checksum         text not null,
  crest_id         uuid,
  primary key (authority_id, id),
  unique (authority_id, record_id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, record_id) references records (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id),
  foreign key (authority_id, crest_id) references crests (authority_id, id)
);
create index issued_documents_of_a_school on issued_documents (authority_id, school_id, issued_at desc, id desc);
create index issued_documents_of_a_visit on issued_documents (authority_id, visit_id) where visit_id is not null;
-- No update: what was issued stays as it is. What retention removes is removed whole.
select access.keep_apart('issued_documents', 'select, insert, delete');
