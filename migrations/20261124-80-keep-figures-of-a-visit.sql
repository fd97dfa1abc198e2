-- The figures of a school as they stood when a visit was held or its record begun: fixed from then on, whatever is loaded later.
create table visit_figures (
  authority_id    uuid not null,
  visit_id        uuid not null,
  -- Always true: with the key below it, no row can hang on a visit of which nothing may be written, whoever writes it.
  may_have_record boolean not null default true constraint visit_figures_hang_on_a_visit_to_write_of check (may_have_record),
  kept_at         timestamptz not null,
  -- A line a measure, in the words in which it was shown; and the sources of all of them.
  lines           jsonb not null constraint visit_figures_have_lines check (jsonb_typeof(lines) = 'array'),
  sources         jsonb not null constraint visit_figures_have_sources check (jsonb_typeof(sources) = 'array'),
  primary key (authority_id, visit_id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record)
);
select access.keep_apart('visit_figures');
