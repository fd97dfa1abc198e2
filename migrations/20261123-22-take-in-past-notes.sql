-- What was written of schools before this service began, taken in as files and laid to schools (NF-02).

create table past_note_batches (
  authority_id uuid not null,
  id           uuid not null,
  status       text not null default 'previewed' constraint past_note_batches_status_is_known check (status in ('previewed', 'taken', 'undone', 'discarded')),
  -- What was chosen: the name of the zip, or how many files.
  says         text not null constraint past_note_batches_say_what_came check (says <> ''),
  added_at     timestamptz not null,
  added_by     uuid not null,
  taken_at     timestamptz,
  undone_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint past_note_batches_taken_say_when check ((status in ('taken', 'undone')) = (taken_at is not null))
);
create index past_note_batches_newest_first on past_note_batches (authority_id, added_at desc, id desc);
select access.keep_apart('past_note_batches');

-- One file each. It hangs on a school, never on a visit: what may not be kept of a visit finds no place here either (NF-86).
create table past_notes (
  authority_id     uuid not null,
  id               uuid not null,
  batch_id         uuid not null,
  place            integer not null,
  state            text not null constraint past_notes_state_is_known check (state in ('ready', 'doubtful', 'left-out', 'taken', 'taken-back', 'disposed')),
  -- The way to it within what was chosen, and what people read of it.
  path             text not null,
  title            text not null constraint past_notes_have_a_title check (title <> ''),
  -- What could not be told of it, or why it is left out.
  why              text not null default '',
  school_id        uuid,
  laid_by          text constraint past_notes_laid_by_is_known check (laid_by in ('urn', 'name', 'person')),
  candidates       uuid[] not null default '{}',
  written_on       date,
  file_id          uuid,
  file_kind        text,
  bytes            bigint,
  sha256           text,
  disposed_at      timestamptz,
  disposed_because text,
  primary key (authority_id, id),
  foreign key (authority_id, batch_id) references past_note_batches (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  constraint past_notes_laid_to_a_school check ((school_id is null) = (laid_by is null)),
  constraint past_notes_taken_are_whole check (state not in ('ready', 'taken') or (school_id is not null and written_on is not null and file_id is not null)),
  constraint past_notes_gone_have_no_file check (state not in ('taken-back', 'disposed') or file_id is null),
  constraint past_notes_disposed_have_a_reason check ((state = 'disposed') = (disposed_because is not null) and (disposed_at is null) = (disposed_because is null))
);
create index past_notes_of_a_batch on past_notes (authority_id, batch_id, place, id);
create index past_notes_of_a_school on past_notes (authority_id, school_id, written_on desc, id desc) where state = 'taken';
create index past_notes_by_date on past_notes (authority_id, written_on, id) where state = 'taken';
create index past_notes_by_content on past_notes (authority_id, sha256) where state = 'taken';
select access.keep_apart('past_notes');
