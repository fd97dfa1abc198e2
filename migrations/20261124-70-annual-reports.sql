-- What a service writes once a year of each school: one for each school, year and version.
create table annual_reports (
  authority_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  school_year integer not null,
  version integer not null default 1 check (version >= 1),
  status text not null default 'draft' check (status in ('draft', 'with-checker', 'checked', 'issued')),
  model_version_id uuid not null,
  author_id uuid not null,
  begun_at timestamptz not null,
  saved_at timestamptz,
  handed_in_at timestamptz,
  checker_id uuid,
  checked_at timestamptz,
  outcome text check (outcome in ('passed', 'returned')),
  says text not null default '',
  met text[] not null default '{}',
  issued_at timestamptz,
  corrects_because text,
  document_id uuid,
  revision integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, school_id, school_year, version),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, author_id) references people (authority_id, id),
  foreign key (authority_id, checker_id) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  check ((status = 'issued') = (issued_at is not null)),
  check ((outcome is null) = (checked_at is null))
);
select access.keep_apart('annual_reports');
-- One version of a report is open at a time.
create unique index annual_reports_open on annual_reports (authority_id, school_id, school_year) where status <> 'issued';
create index annual_reports_of_year on annual_reports (authority_id, school_year, status, school_id);

create table annual_report_sections (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  section text not null,
  body text not null default '',
  primary key (authority_id, id),
  unique (authority_id, report_id, section),
  foreign key (authority_id, report_id) references annual_reports (authority_id, id)
);
select access.keep_apart('annual_report_sections');

create table annual_report_receipts (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  role text not null,
  sent_at timestamptz not null,
  opened_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, report_id, person_id),
  foreign key (authority_id, report_id) references annual_reports (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('annual_report_receipts');
create index annual_report_receipts_of_person on annual_report_receipts (authority_id, person_id, sent_at desc);

-- What was issued stays issued: a correction is a new version beside it (XX-06).
create function refuse_change_of_issued_report() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'annual_reports' then
    if old.status = 'issued' then raise exception 'an issued annual report is fixed' using errcode = 'restrict_violation'; end if;
  elsif exists (select from annual_reports r where r.authority_id = old.authority_id and r.id = old.report_id and r.status = 'issued') then
    raise exception 'an issued annual report is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger annual_reports_stay_as_issued before update or delete on annual_reports for each row execute function refuse_change_of_issued_report();
create trigger annual_report_sections_stay_as_issued before update or delete on annual_report_sections for each row execute function refuse_change_of_issued_report();
