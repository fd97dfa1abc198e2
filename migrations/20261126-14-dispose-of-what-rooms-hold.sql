-- XX-06. What hypotheses, self-evaluation, targets, annual reports, interventions, boards and actions say goes when it is past its date, by a person and
-- with a reason; that it was there, and when, stays. What was fixed stays fixed, but for this one step.

alter table actions add column disposed_at timestamptz;
alter table interventions add column disposed_at timestamptz;
alter table support_teams add column disposed_at timestamptz;
alter table self_evaluations add column disposed_at timestamptz;
alter table annual_reports add column disposed_at timestamptz;

grant delete on dropped_drafts, hypothesis_results, impact_entries, key_questions to {{app}};
grant delete on support_team_members, support_team_meetings, support_team_evaluations to {{app}};
grant delete on self_evaluation_areas, self_evaluation_earlier_words, self_evaluation_comments, key_marks, agreed_grades, tool_judgements,
  self_evaluation_points, point_agreements to {{app}};
grant delete on annual_report_sections to {{app}};

-- A letter that was written stays as it was written, until it is disposed of.
create or replace function refuse_change_of_written_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.disposed_at is null and new.disposed_at is not null
     and row(new.school_id, new.kind, new.way, new.status, new.started_on) is not distinct from row(old.school_id, old.kind, old.way, old.status, old.started_on) then
    return new;
  end if;
  if old.way = 'letter' then raise exception 'a letter that was written is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;
alter table interventions drop constraint interventions_letters_are_written_to_somebody;
alter table interventions add constraint interventions_letters_are_written_to_somebody
  check ((way = 'letter') = (status = 'written') and (way = 'letter') = (written_to is not null)
    and ((way = 'letter') = (document_id is not null) or disposed_at is not null));

create or replace function refuse_close_without_evaluation() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' and old.disposed_at is null and new.disposed_at is not null
     and row(new.school_id, new.kind, new.status, new.started_on, new.closed_on) is not distinct from row(old.school_id, old.kind, old.status, old.started_on, old.closed_on) then
    return new;
  end if;
  if old.status = 'closed' then raise exception 'a support team that was closed is fixed' using errcode = 'restrict_violation'; end if;
  if new.status = 'closed' and not exists (select from support_team_evaluations e
      where e.authority_id = new.authority_id and e.team_id = new.id) then
    raise exception 'a support team is not closed without an evaluation' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace function refuse_change_of_closed_team() returns trigger language plpgsql as $$
begin
  if exists (select from support_teams t where t.authority_id = old.authority_id and t.id = old.team_id and t.status = 'closed'
      and (t.disposed_at is null or tg_op <> 'DELETE')) then
    raise exception 'a support team that was closed is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
alter table support_teams drop constraint support_teams_closed_say_what_came_of_them;
alter table support_teams add constraint support_teams_closed_say_what_came_of_them
  check ((status = 'closed') = (closed_on is not null) and (status = 'closed') = (conclusion is not null)
    and (status = 'closed') = (closed_by is not null) and ((status = 'closed') = (document_id is not null) or disposed_at is not null));

create or replace function refuse_change_of_self_evaluation_in_force() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'self_evaluations' then
    if tg_op = 'UPDATE' and old.status = 'earlier' and old.disposed_at is null and new.disposed_at is not null
       and row(new.school_id, new.school_year, new.number, new.framework, new.status, new.in_force_on)
         is not distinct from row(old.school_id, old.school_year, old.number, old.framework, old.status, old.in_force_on) then
      return new;
    end if;
    if old.status in ('in-force', 'earlier') and (tg_op = 'DELETE'
        or (new.school_id, new.school_year, new.number, new.framework, new.own_tool, new.file_id, new.protocol, new.in_force_on)
          is distinct from (old.school_id, old.school_year, old.number, old.framework, old.own_tool, old.file_id, old.protocol, old.in_force_on)
        or new.status not in ('in-force', 'earlier') or (old.status = 'earlier' and new.status = 'in-force')) then
      raise exception 'a self-evaluation in force is fixed' using errcode = 'restrict_violation';
    end if;
  elsif exists (select from self_evaluations e where e.authority_id = coalesce(new.authority_id, old.authority_id)
      and e.id = coalesce(new.self_evaluation_id, old.self_evaluation_id) and e.status in ('in-force', 'earlier')
      and (e.disposed_at is null or tg_op <> 'DELETE')) then
    raise exception 'a self-evaluation in force is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

create or replace function refuse_change_of_issued_report() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'annual_reports' then
    if tg_op = 'UPDATE' and old.disposed_at is null and new.disposed_at is not null
       and row(new.school_id, new.school_year, new.version, new.status, new.author_id, new.issued_at)
         is not distinct from row(old.school_id, old.school_year, old.version, old.status, old.author_id, old.issued_at) then
      return new;
    end if;
    if old.status = 'issued' then raise exception 'an issued annual report is fixed' using errcode = 'restrict_violation'; end if;
  elsif exists (select from annual_reports r where r.authority_id = old.authority_id and r.id = old.report_id and r.status = 'issued'
      and (r.disposed_at is null or tg_op <> 'DELETE')) then
    raise exception 'an issued annual report is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

-- Words that stand in the history too, such as what an action says, go with what they are of. The app may only add to the history: this is the one way in
-- which anything leaves it, and only where the history itself says that the paper was disposed of, and up to which day.
alter table events add column words_gone_at timestamptz;
create function access.let_words_go(disposal uuid) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  said record;
  gone integer;
begin
  select d.at, s.subject_id, d.changes -> 'wordsOf' ->> 'after' as names, (d.changes -> 'upTo' ->> 'after')::date as up_to,
      coalesce(d.changes -> 'subject' ->> 'after', 'school') as kind into said
    from events d join event_subjects s on s.authority_id = d.authority_id and s.event_id = d.id
    where d.authority_id = access.current_authority() and d.id = disposal and d.name = 'paper.disposed-of'
      and s.subject_kind = coalesce(d.changes -> 'subject' ->> 'after', 'school');
  if said.names is null or said.up_to is null then return 0; end if;
  update events e set changes = '{}', overrides = '[]', words_gone_at = said.at
    where e.authority_id = access.current_authority() and split_part(e.name, '.', 1) = said.names and e.words_gone_at is null
      and (e.at at time zone 'Europe/London')::date <= said.up_to
      and e.id in (select t.event_id from event_subjects t where t.authority_id = e.authority_id
        and t.subject_kind = said.kind and t.subject_id = said.subject_id);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function access.let_words_go(uuid) from public;
grant execute on function access.let_words_go(uuid) to {{app}};
