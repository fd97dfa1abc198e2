-- A member of a board may be somebody of the service, so that its meetings stand in their time; from elsewhere a name is enough.
alter table support_team_members
  add column person_id uuid,
  add constraint support_team_members_are_people_of_the_service foreign key (authority_id, person_id) references people (authority_id, id);
create index support_team_members_of_person on support_team_members (authority_id, person_id) where person_id is not null;
