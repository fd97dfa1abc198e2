-- XX-06. What the rooms of cases, of asking and of partnership say goes when it is past its date, by a person and with a reason, as what other rooms say
-- does (docs/decisions/0013); days, ids, figures and judgements stay. What was fixed stays fixed, but for this one step.

alter table support_requests add column disposed_at timestamptz;
alter table need_decisions add column disposed_at timestamptz;
alter table plans add column disposed_at timestamptz;
alter table notices add column disposed_at timestamptz;
alter table concerns add column disposed_at timestamptz;
alter table confidences add column disposed_at timestamptz;
alter table case_meetings add column disposed_at timestamptz;
alter table specialist_requests add column disposed_at timestamptz;
alter table case_reviews add column disposed_at timestamptz;
alter table progress_reports add column disposed_at timestamptz;
alter table support_items add column disposed_at timestamptz;
alter table term_reviews add column disposed_at timestamptz;
alter table contact_queries add column disposed_at timestamptz;
alter table practice_entries add column disposed_at timestamptz;

-- Rows that hold nothing but words go; of others the words give way.
grant delete on plan_comments, case_log, case_team_members, review_evidence, term_review_views to {{app}};
grant update (says) on need_replies to {{app}};
grant update (says) on plan_checks to {{app}};
grant update (says) on plan_judgements to {{app}};
grant update (impact, evidence, progress_says, disposed_at) on term_reviews to {{app}};
grant update (words) on course_evaluations to {{app}};
grant update (on_whom) on notices_served to {{app}};

-- Each guard lets the one step through in which something is disposed of, and nothing else of it.
create or replace function refuse_change_of_need_decision() returns trigger language plpgsql as $$
begin
  if old.disposed_at is null and new.disposed_at is not null
     and row(new.school_id, new.category, new.level, new.standing, new.starts_on, new.decided_on, new.decided_by)
       is not distinct from row(old.school_id, old.category, old.level, old.standing, old.starts_on, old.decided_on, old.decided_by) then
    return new;
  end if;
  if (old.school_id, old.category, old.level, old.starts_on, old.decided_on, old.decided_by, old.reason, old.made_by, old.made_on, old.says,
      old.purposes, old.evidence, old.lowered_by, old.lowers_to, old.next_look_on)
    is distinct from (new.school_id, new.category, new.level, new.starts_on, new.decided_on, new.decided_by, new.reason, new.made_by, new.made_on, new.says,
      new.purposes, new.evidence, new.lowered_by, new.lowers_to, new.next_look_on)
  then raise exception 'a decision stays as it was made' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
alter table need_decisions drop constraint need_decisions_are_sent_with_a_letter;
alter table need_decisions add constraint need_decisions_are_sent_with_a_letter
  check ((document_id is null) = (sent_on is null) or disposed_at is not null);

create or replace function refuse_change_of_agreed_plan() returns trigger language plpgsql as $$
begin
  if old.disposed_at is null and new.disposed_at is not null and old.status <> 'agreed'
     and row(new.school_id, new.version, new.status, new.agreed_on, new.service_agreed_on, new.school_agreed_on)
       is not distinct from row(old.school_id, old.version, old.status, old.agreed_on, old.service_agreed_on, old.school_agreed_on) then
    return new;
  end if;
  if (old.content, old.fits, old.fits_title, old.fits_dated_on, old.mid_point_on, old.agreed_on, old.service_agreed_on, old.service_agreed_by,
      old.school_agreed_on, old.school_agreed_by, old.document_id, old.school_id, old.version)
    is distinct from (new.content, new.fits, new.fits_title, new.fits_dated_on, new.mid_point_on, new.agreed_on, new.service_agreed_on,
      new.service_agreed_by, new.school_agreed_on, new.school_agreed_by, new.document_id, new.school_id, new.version)
  then raise exception 'a plan that was agreed is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;

create or replace function refuse_change_of_issued_notice() returns trigger language plpgsql as $$
begin
  if old.issued_on is null then return new; end if;
  if old.disposed_at is null and new.disposed_at is not null and old.status not in ('draft', 'issued')
     and row(new.school_id, new.kind, new.way, new.status, new.comply_by, new.issued_on, new.settled_on)
       is not distinct from row(old.school_id, old.kind, old.way, old.status, old.comply_by, old.issued_on, old.settled_on) then
    return new;
  end if;
  if (new.school_id, new.case_id, new.model_version_id, new.kind, new.way, new.grounds, new.parts, new.required, new.capacity, new.comply_by,
      new.drafted_on, new.drafted_by, new.issued_on, new.issued_by, new.document_id, new.written_to)
    is distinct from (old.school_id, old.case_id, old.model_version_id, old.kind, old.way, old.grounds, old.parts, old.required, old.capacity,
      old.comply_by, old.drafted_on, old.drafted_by, old.issued_on, old.issued_by, old.document_id, old.written_to)
    or old.settled_on is not null or old.way = 'letter'
  then raise exception 'a notice that was issued is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create or replace function refuse_change_of_heard_representation() returns trigger language plpgsql as $$
begin
  if exists (select from notices n where n.authority_id = old.authority_id and n.id = old.notice_id and n.disposed_at is not null)
     and row(new.notice_id, new.received_on, new.answered_on) is not distinct from row(old.notice_id, old.received_on, old.answered_on) then
    return new;
  end if;
  if old.answer is not null or (new.notice_id, new.from_whom, new.received_on, new.says) is distinct from (old.notice_id, old.from_whom, old.received_on, old.says)
  then raise exception 'what a school said of a notice is fixed, and so is its answer' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
alter table notices drop constraint notices_issued_have_a_day_and_a_document;
alter table notices add constraint notices_issued_have_a_day_and_a_document
  check (((issued_on is null) = (document_id is null) or disposed_at is not null) and (issued_on is null) = (issued_by is null)
    and (status not in ('issued', 'complied', 'not-complied', 'written') or issued_on is not null));

drop trigger case_meetings_closed_stay on case_meetings;
create trigger case_meetings_closed_stay before update on case_meetings for each row
  when (old.closed_on is not null and (old.disposed_at is not null or new.disposed_at is null or new.held_on is distinct from old.held_on
    or new.closed_on is distinct from old.closed_on)) execute function refuse_change_of_closed_case_meeting();
drop trigger case_reviews_held_stay on case_reviews;
create trigger case_reviews_held_stay before update on case_reviews for each row
  when (old.held_on is not null and (old.disposed_at is not null or new.disposed_at is null or new.held_on is distinct from old.held_on
    or new.written_on is distinct from old.written_on)) execute function refuse_change_of_held_case_review();
drop trigger progress_reports_issued_stay on progress_reports;
create trigger progress_reports_issued_stay before update on progress_reports for each row
  when (old.issued_on is not null and (old.disposed_at is not null or new.disposed_at is null or new.issued_on is distinct from old.issued_on
    or new.term is distinct from old.term)) execute function refuse_change_of_issued_progress_report();
alter table progress_reports drop constraint progress_reports_issued_are_whole;
alter table progress_reports add constraint progress_reports_issued_are_whole
  check ((issued_on is null) = (issued_by is null) and ((issued_on is null) = (document_id is null) or disposed_at is not null));
alter table plans drop constraint plans_in_force_were_agreed;
alter table plans add constraint plans_in_force_were_agreed
  check ((status in ('agreed', 'superseded', 'ended')) = (agreed_on is not null) and ((agreed_on is null) = (document_id is null) or disposed_at is not null));
