-- Support of a partnership, through its gatekeeper (WI-42, WI-43): proposed, approved wholly or for fewer days, declined, withdrawn, judged once it was given.
create table support_items (
  authority_id       uuid not null,
  id                 uuid not null,
  case_id            uuid not null,
  school_id          uuid not null,
  -- The objective of the plan for which it is, and its words on that day.
  area_id            uuid not null,
  area               text not null constraint support_items_are_for_an_area check (area <> ''),
  says               text not null constraint support_items_say_what_is_given check (says <> ''),
  person_id          uuid not null,
  role               text not null constraint support_items_name_a_role check (role ~ '^[a-z][a-z0-9-]{0,99}$'),
  half_days          integer not null constraint support_items_take_time check (half_days > 0),
  by_on              date not null,
  status             text not null default 'proposed'
    constraint support_items_status_is_known check (status in ('proposed', 'approved', 'declined', 'withdrawn', 'judged')),
  proposed_by        uuid not null,
  proposed_on        date not null,
  approved_half_days integer,
  allocation_id      uuid,
  approved_by        uuid,
  approved_on        date,
  -- Why it was declined or withdrawn, by whom and when.
  because            text constraint support_items_say_why check (because <> ''),
  ended_by           uuid,
  ended_on           date,
  done_on            date,
  standing           text,
  judged_says        text,
  judged_by          uuid,
  judged_on          date,
  revision           integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  foreign key (authority_id, approved_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  foreign key (authority_id, judged_by) references people (authority_id, id),
  constraint support_items_approved_are_whole
    check ((approved_on is null) = (approved_by is null) and (approved_on is null) = (approved_half_days is null)
      and (approved_on is null) = (allocation_id is null)),
  constraint support_items_in_force_were_approved check (status not in ('approved', 'judged') or approved_on is not null),
  constraint support_items_are_approved_as_far_as_proposed check (approved_half_days between 1 and half_days),
  constraint support_items_over_say_why
    check ((status in ('declined', 'withdrawn')) = (because is not null) and (because is null) = (ended_by is null)
      and (because is null) = (ended_on is null)),
  constraint support_items_judged_are_whole
    check ((status = 'judged') = (judged_on is not null) and (judged_on is null) = (judged_by is null)
      and (judged_on is null) = (standing is null) and (judged_on is null) = (done_on is null))
);
create index support_items_of_a_case on support_items (authority_id, case_id, proposed_on, id);
create index support_items_of_a_giver on support_items (authority_id, school_id, person_id) where status in ('approved', 'judged');
create index support_items_to_see_to on support_items (authority_id, school_id) where status in ('proposed', 'approved');
select access.keep_apart('support_items', 'select, insert, update');

-- The review of a plan in each period (WI-63 to WI-67): led by the school with the lead, resting on progress; each side adds its view of impact.
create table term_reviews (
  authority_id  uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  plan_id       uuid not null,
  school_year   integer not null,
  period        text not null constraint term_reviews_name_a_period check (period ~ '^[a-z][a-z0-9-]{0,99}$'),
  due_on        date not null,
  held_on       date not null,
  led_by        uuid not null,
  led_with      uuid not null,
  -- The lines of the plan that were ticked as done.
  done          jsonb not null default '[]',
  impact        jsonb not null,
  evidence      jsonb not null,
  progress      text not null constraint term_reviews_judge_progress check (progress ~ '^[a-z][a-z0-9-]{0,99}$'),
  is_below      boolean not null,
  progress_says text,
  written_by    uuid not null,
  written_on    date not null,
  primary key (authority_id, id),
  unique (authority_id, case_id, school_year, period),
  foreign key (authority_id, case_id) references improvement_cases (authority_id, id),
  foreign key (authority_id, plan_id) references plans (authority_id, id),
  foreign key (authority_id, led_by) references people (authority_id, id),
  foreign key (authority_id, led_with) references people (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint term_reviews_are_written_once_held check (held_on <= written_on),
  constraint term_reviews_rest_on_progress check (jsonb_typeof(evidence) = 'array' and evidence <> '[]')
);
select access.keep_apart('term_reviews', 'select, insert');

create table term_review_views (
  authority_id uuid not null,
  id           uuid not null,
  review_id    uuid not null,
  side         text not null constraint term_review_views_are_of_a_side check (side ~ '^[a-z][a-z0-9-]{0,99}$'),
  says         text not null constraint term_review_views_say_something check (says <> ''),
  said_by      uuid not null,
  said_on      date not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, side),
  foreign key (authority_id, review_id) references term_reviews (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id)
);
select access.keep_apart('term_review_views', 'select, insert');
