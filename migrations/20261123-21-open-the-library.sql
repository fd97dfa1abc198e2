-- The documents that a service publishes, each in its versions, and what readers say of a draft (SH-05, SH-98, SH-99, WI-79).

create table library_documents (
  authority_id      uuid not null,
  id                uuid not null,
  -- The document that the model names, where it is one of those.
  model_version_id  uuid,
  item              text,
  title             text not null constraint library_documents_have_a_title check (title <> ''),
  -- As it is sorted and searched: lower case.
  title_sorted      text not null,
  search_text       text not null,
  kind              text not null constraint library_documents_kind_is_known check (kind in ('policy', 'framework', 'guidance', 'contacts', 'template', 'report')),
  about             text not null default '',
  audience          text not null constraint library_documents_audience_is_known check (audience in ('all', 'schools', 'governors', 'staff')),
  -- Where it is of one school: only who reads what is written of that school has it.
  school_id         uuid,
  review_on         date,
  withdrawn_at      timestamptz,
  withdrawn_because text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  constraint library_documents_item_is_of_a_model check ((item is null) = (model_version_id is null)),
  constraint library_documents_withdrawn_have_a_reason check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index library_documents_by_title on library_documents (authority_id, title_sorted, id);
create index library_documents_of_a_school on library_documents (authority_id, school_id, title_sorted) where school_id is not null;
create unique index library_documents_item_stands_once on library_documents (authority_id, item, school_id) nulls not distinct where item is not null and withdrawn_at is null;
select access.keep_apart('library_documents');

create table library_versions (
  authority_id uuid not null,
  id           uuid not null,
  document_id  uuid not null,
  version      integer not null constraint library_versions_count_from_one check (version > 0),
  -- Out for comment, published, or never published.
  status       text not null constraint library_versions_status_is_known check (status in ('for-comment', 'published', 'let-go')),
  -- What is new in it.
  says         text not null default '',
  file_id      uuid not null,
  file_name    text not null,
  file_kind    text not null,
  bytes        bigint not null,
  added_at     timestamptz not null,
  added_by     uuid not null,
  published_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, document_id, version),
  foreign key (authority_id, document_id) references library_documents (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint library_versions_published_say_when check ((status = 'published') = (published_at is not null))
);
create unique index library_versions_one_for_comment on library_versions (authority_id, document_id) where status = 'for-comment';
select access.keep_apart('library_versions');

-- What was published stays as it was: the next version stands beside it (XX-06, WI-79).
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then raise exception 'a published version is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;
create trigger library_versions_stay_as_published before update or delete on library_versions for each row execute function refuse_change_of_published_version();

-- What readers say of a draft, or send as their part of it.
create table library_comments (
  authority_id uuid not null,
  id           uuid not null,
  version_id   uuid not null,
  says         text not null,
  file_id      uuid,
  file_name    text,
  said_at      timestamptz not null,
  said_by      uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, version_id) references library_versions (authority_id, id),
  foreign key (authority_id, file_id) references stored_files (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  constraint library_comments_say_something check (says <> '' or file_id is not null),
  constraint library_comments_file_has_a_name check ((file_id is null) = (file_name is null))
);
create index library_comments_of_a_version on library_comments (authority_id, version_id, said_at, id);
select access.keep_apart('library_comments', 'select, insert');
