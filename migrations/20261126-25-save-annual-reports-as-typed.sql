-- An annual report is saved as it is typed, section by section, each over the state that its writer saw.
alter table annual_report_sections
  add column revision integer not null default 1,
  add column saved_by uuid,
  add column saved_at timestamptz,
  add constraint annual_report_sections_are_saved_by_somebody foreign key (authority_id, saved_by) references people (authority_id, id);

-- What was written over an older state of a section, beside the newer text until a person chooses.
create table annual_report_asides (
  authority_id uuid not null,
  id           uuid not null,
  report_id    uuid not null,
  section      text not null,
  sitting      uuid,
  body         text not null,
  written_by   uuid not null,
  written_at   timestamptz not null,
  settled      text constraint annual_report_asides_are_settled_so check (settled in ('taken', 'left', 'joined')),
  settled_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references annual_reports (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint annual_report_asides_settled_have_a_moment check ((settled is null) = (settled_at is null))
);
create index annual_report_asides_to_settle on annual_report_asides (authority_id, report_id) where settled is null;
create index annual_report_asides_of_writer on annual_report_asides (authority_id, written_by);
create index annual_report_sections_of_saver on annual_report_sections (authority_id, saved_by);
select access.keep_apart('annual_report_asides');
