-- A case that a category opened in the place of another: what was under way in that one goes on in it (WI-72).
alter table improvement_cases add column follows uuid;
alter table improvement_cases add constraint improvement_cases_follow_a_case
  foreign key (authority_id, follows) references improvement_cases (authority_id, id);
alter table improvement_cases add constraint improvement_cases_follow_another check (follows <> id);
create index improvement_cases_that_follow on improvement_cases (authority_id, follows) where follows is not null;
