-- NF-38, NF-49. What came of the targets agreed before stands with the figures of a visit, fixed as they are.
alter table visit_figures add column targets jsonb not null default '[]'
  constraint visit_figures_have_targets check (jsonb_typeof(targets) = 'array');
