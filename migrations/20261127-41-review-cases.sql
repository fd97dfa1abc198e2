-- The reviews of a case: the one at its mid-point, and further ones with the progress that made each necessary (SH-62, SH-64).
create table case_reviews (
  authority_id     uuid not null,
  id               uuid not null,
  case_id          uuid not null,
  kind             text not null constraint case_reviews_kind_is_known check (kind in ('mid-point', 'further')),
  due_on           date not null,
  because          text,
  added_by         uuid not null,
  added_on         date not null,
  held_on          date,
  led_by           uuid,
  celebration      text,
  celebration_note text,
  progress         jsonb not null default '[]',
  -- What was judged of the plan's criteria at it, which is the plan's.
  check_id         uuid,
  written_on       date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, led_by) references people (authority_id, id),
  foreign key (authority_id, check_id) references plan_checks (authority_id, id),
  constraint case_reviews_further_say_why check ((kind = 'further') = (because is not null)),
  constraint case_reviews_held_are_whole check ((held_on is null) = (led_by is null) and (held_on is null) = (written_on is null)),
  constraint case_reviews_celebrate_or_say_why_not check (held_on is null or celebration is not null or celebration_note is not null)
);
create unique index case_reviews_one_at_the_mid_point on case_reviews (authority_id, case_id) where kind = 'mid-point';
create index case_reviews_of_a_case on case_reviews (authority_id, case_id, due_on, id);
create index case_reviews_to_come on case_reviews (authority_id, due_on) where held_on is null;
select access.keep_apart('case_reviews', 'select, insert, update');

create function refuse_change_of_held_case_review() returns trigger language plpgsql as $$
begin
  raise exception 'a review that was held stays as it was written' using errcode = 'restrict_violation';
end $$;
create trigger case_reviews_held_stay before update on case_reviews for each row
  when (old.held_on is not null) execute function refuse_change_of_held_case_review();

-- What governors are told of a case in each term: a draft, then fixed (SH-65, SH-66).
create table progress_reports (
  authority_id     uuid not null,
  id               uuid not null,
  case_id          uuid not null,
  school_year      integer not null,
  term             text not null constraint progress_reports_name_a_term check (term ~ '^[a-z][a-z0-9-]{0,99}$'),
  due_on           date not null,
  celebration      text,
  celebration_note text,
  parts            jsonb not null default '{}',
  written_by       uuid not null,
  issued_on        date,
  issued_by        uuid,
  document_id      uuid,
  revision         integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, case_id, school_year, term),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  foreign key (authority_id, issued_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint progress_reports_issued_are_whole
    check ((issued_on is null) = (issued_by is null) and (issued_on is null) = (document_id is null)),
  constraint progress_reports_celebrate_or_say_why_not check (issued_on is null or celebration is not null or celebration_note is not null)
);
select access.keep_apart('progress_reports', 'select, insert, update');

create function refuse_change_of_issued_progress_report() returns trigger language plpgsql as $$
begin
  raise exception 'a progress report that was issued is fixed' using errcode = 'restrict_violation';
end $$;
create trigger progress_reports_issued_stay before update on progress_reports for each row
  when (old.issued_on is not null) execute function refuse_change_of_issued_progress_report();
