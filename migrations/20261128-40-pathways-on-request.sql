-- What a school asked for begins with a visit (WI-44).
alter table case_stages drop constraint case_stages_kind_is_known;
alter table case_stages add constraint case_stages_kind_is_known
  check (kind in ('visit', 'review', 'plan', 'support', 'monitoring'));
