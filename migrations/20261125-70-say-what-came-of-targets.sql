-- Whoever keeps the figures of a visit says what came of its targets; what was kept before has none.
alter table visit_figures alter column targets drop default;
