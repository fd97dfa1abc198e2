-- What is noticed in the figures of schools by the triggers of the model (WI-49, RO-90): worked out when figures are applied or undone, never by a query per school.
create table flags (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  -- The model's trigger.
  trigger      text not null,
  measure      text not null,
  pupils       text not null,
  -- The calendar year in which the school year ends.
  year         integer not null,
  figures      text not null constraint flags_figures_are_known check (figures in ('result', 'estimate')),
  standing     text not null constraint flags_standing_is_known check (standing in ('met', 'unsure')),
  -- The figure itself, of how many pupils.
  value        double precision not null,
  cohort       integer,
  -- The range of what was tested, which of a gap or a fall is that of the difference.
  low          double precision,
  high         double precision,
  -- What it was set against.
  than         double precision not null,
  -- The years before, or the other group of pupils, or how many schools it was set among.
  beside       jsonb not null,
  data_set_id  uuid not null,
  found_at     timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, school_id, trigger),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, data_set_id) references data_sets (authority_id, id) on delete cascade
);
create index flags_of_a_trigger on flags (authority_id, trigger, school_id);
select access.keep_apart('flags', 'select, insert, delete');

-- When flags were last worked out, and by which triggers: those of a model that has changed since are to be worked out anew.
create table flag_runs (
  authority_id  uuid not null,
  id            uuid not null,
  worked_out_at timestamptz not null,
  triggers      text not null,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id)
);
create unique index flag_runs_are_one on flag_runs (authority_id);
select access.keep_apart('flag_runs', 'select, insert, delete');
