-- A plan that was over because its case was: it is taken up again where the case goes on after all.
alter table plans
  add column ended_with_case boolean not null default false,
  add constraint plans_ended_with_their_case_are_over check (not ended_with_case or (ended_on is not null and case_id is not null));
update plans set ended_with_case = true where case_id is not null and ended_because like 'The case is over: %';
