-- Nothing hangs on a visit of which nothing may be written, an action least of all: by key, whoever writes it (NF-86, NF-87).
alter table actions
  add column may_have_record boolean not null default true constraint actions_hang_on_a_visit_that_may_have_a_record check (may_have_record),
  drop constraint actions_authority_id_visit_id_fkey,
  add foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record);
