-- What a service holds of one school or one person, drawn out whole for whoever asks for theirs.

create table drawn_files (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid,
  person_id    uuid,
  -- Who asked for it, and why it is drawn out.
  because      text not null constraint drawn_files_say_why check (because <> ''),
  status       text not null default 'waiting' constraint drawn_files_status_is_known check (status in ('waiting', 'ready', 'failed', 'let-go')),
  -- How far it is, in papers.
  done         integer not null default 0,
  total        integer,
  file_id      uuid,
  asked_at     timestamptz not null,
  asked_by     uuid not null,
  ready_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  constraint drawn_files_are_of_one check ((school_id is null) <> (person_id is null)),
  constraint drawn_files_ready_are_there check ((status = 'ready') = (file_id is not null))
);
create index drawn_files_newest_first on drawn_files (authority_id, asked_at desc, id desc);
select access.keep_apart('drawn_files');
