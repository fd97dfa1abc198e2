-- A member or a meeting of a support team that was entered in error is struck out with a reason, while the team is live: it counts nowhere
-- any more, its trace is kept, and it can be taken back.
alter table support_team_members
  add column struck_out_at timestamptz,
  add column struck_out_by uuid,
  add column struck_out_because text,
  add foreign key (authority_id, struck_out_by) references people (authority_id, id),
  add constraint support_team_members_struck_out_say_why_and_by_whom check (
    (struck_out_at is null) = (struck_out_by is null) and (struck_out_at is null) = (struck_out_because is null));

alter table support_team_meetings
  add column struck_out_at timestamptz,
  add column struck_out_by uuid,
  add column struck_out_because text,
  add foreign key (authority_id, struck_out_by) references people (authority_id, id),
  add constraint support_team_meetings_struck_out_say_why_and_by_whom check (
    (struck_out_at is null) = (struck_out_by is null) and (struck_out_at is null) = (struck_out_because is null)),
  drop constraint support_team_meetings_authority_id_team_id_held_on_key;
grant update (struck_out_at, struck_out_by, struck_out_because) on support_team_meetings to {{app}};

-- What was struck out stands in nobody's way.
create unique index support_team_meetings_once_a_day on support_team_meetings (authority_id, team_id, held_on) where struck_out_at is null;
create index support_team_meetings_of_a_team on support_team_meetings (authority_id, team_id, held_on desc);
drop index support_teams_have_one_chair;
create unique index support_teams_have_one_chair on support_team_members (authority_id, team_id)
  where part = 'chair' and finished_on is null and struck_out_at is null;

-- NF-20. On what a team was closed its evaluation rests: it stays.
create trigger support_team_members_stay_once_closed before update or delete on support_team_members
  for each row execute function refuse_change_of_closed_team();
create trigger support_team_meetings_stay_once_closed before update or delete on support_team_meetings
  for each row execute function refuse_change_of_closed_team();
