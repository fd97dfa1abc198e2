-- What a school needs of others (RO-47), and what came of it: who was chosen to help and why, what both heads agreed (RO-32, RO-87), the log, the reviews, and what
-- changed. A need has one match at a time that is chosen or agreed. Nobody of a classroom is named.
create table help_needs (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint help_needs_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  aspect            text not null constraint help_needs_name_an_aspect check (aspect ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint help_needs_have_a_title check (title <> ''),
  about             text not null,
  half_days         integer not null constraint help_needs_take_some_days check (half_days > 0),
  is_priority       boolean not null,
  is_direct         boolean not null,
  strength_id       uuid,
  request_id        uuid,
  flag_trigger      text,
  flag_year         integer,
  status            text not null constraint help_needs_status_is_known check (status in ('open', 'matched', 'met', 'withdrawn')),
  said_by           uuid not null,
  said_on           date not null,
  ended_on          date,
  ended_because     text,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, strength_id) references strength_points (authority_id, id),
  foreign key (authority_id, request_id) references support_requests (authority_id, id),
  foreign key (authority_id, said_by) references people (authority_id, id),
  constraint help_needs_of_figures_say_which check ((flag_trigger is null) = (flag_year is null)),
  constraint help_needs_over_say_when check ((status in ('met', 'withdrawn')) = (ended_on is not null)),
  constraint help_needs_direct_name_a_strength check (not is_direct or strength_id is not null)
);
create index help_needs_of_a_school on help_needs (authority_id, school_id, said_on desc, id desc);
create index help_needs_by_status on help_needs (authority_id, status, said_on desc, id desc);
create index help_needs_with_a_model on help_needs (authority_id, model_version_id);
create index help_needs_from_a_strength on help_needs (authority_id, strength_id) where strength_id is not null;
create index help_needs_from_a_request on help_needs (authority_id, request_id) where request_id is not null;
create index help_needs_said_by_somebody on help_needs (authority_id, said_by);
create index help_needs_past on help_needs (authority_id, ended_on, id) where disposed_at is null;
select access.keep_apart('help_needs');

create table help_matches (
  authority_id      uuid not null,
  id                uuid not null,
  need_id           uuid not null,
  strength_id       uuid not null,
  giver_school_id   uuid,
  person_id         uuid,
  half_days         integer not null constraint help_matches_take_some_days check (half_days > 0),
  status            text not null constraint help_matches_status_is_known check (status in ('chosen', 'agreed', 'done', 'declined', 'ended')),
  chosen_by         uuid not null,
  chosen_on         date not null,
  because           text not null constraint help_matches_say_why check (because <> ''),
  reasons           text[] not null,
  aims              text,
  objectives        text[] not null,
  actions           jsonb not null constraint help_matches_actions_are_a_list check (jsonb_typeof(actions) = 'array'),
  who               text,
  starts_on         date,
  review_on         date,
  ends_on           date constraint help_matches_end_after_they_start check (ends_on >= starts_on),
  release_half_days integer not null default 0 constraint help_matches_release_no_less_than_nothing check (release_half_days >= 0),
  pence             integer not null default 0 constraint help_matches_cost_no_less_than_nothing check (pence >= 0),
  terms_on          date,
  receiver_by       uuid,
  receiver_on       date,
  giver_by          uuid,
  giver_on          date,
  is_released       boolean not null default false,
  changed           text,
  changed_by_on     date,
  stays             text,
  ended_by          uuid,
  ended_on          date,
  ended_because     text,
  revision          integer not null default 1,
  disposed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, need_id) references help_needs (authority_id, id),
  foreign key (authority_id, strength_id) references strength_points (authority_id, id),
  foreign key (authority_id, giver_school_id) references schools (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, chosen_by) references people (authority_id, id),
  foreign key (authority_id, receiver_by) references people (authority_id, id),
  foreign key (authority_id, giver_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint help_matches_with_terms_are_whole check ((terms_on is null) = (aims is null) and (terms_on is null) = (starts_on is null)
    and (terms_on is null) = (ends_on is null) and (terms_on is null) = (review_on is null) and (terms_on is null) = (who is null)),
  constraint help_matches_reviewed_before_they_end check (review_on between starts_on and ends_on),
  constraint help_matches_agreed_by_whom_say_when check ((receiver_by is null) = (receiver_on is null) and (giver_by is null) = (giver_on is null)),
  constraint help_matches_agreed_by_both check (status not in ('agreed', 'done') or (receiver_on is not null and giver_on is not null and terms_on is not null)),
  constraint help_matches_release_is_agreed check (status not in ('agreed', 'done') or release_half_days = 0 or is_released),
  constraint help_matches_over_say_when check ((status in ('done', 'declined', 'ended')) = (ended_on is not null) and (ended_on is null) = (ended_by is null)),
  constraint help_matches_given_up_say_why check (status not in ('declined', 'ended') or ended_because is not null),
  constraint help_matches_done_say_what_changed check (status <> 'done' or (changed is not null and changed_by_on is not null and stays is not null))
);
create unique index help_matches_live_once on help_matches (authority_id, need_id) where status in ('chosen', 'agreed');
create index help_matches_of_a_need on help_matches (authority_id, need_id, id desc);
create index help_matches_of_a_giver on help_matches (authority_id, giver_school_id, status) where giver_school_id is not null;
create index help_matches_of_a_strength on help_matches (authority_id, strength_id);
create index help_matches_live on help_matches (authority_id, status, chosen_on, id) where status in ('chosen', 'agreed');
create index help_matches_done on help_matches (authority_id, ended_on desc, id desc) where status = 'done';
create index help_matches_given_by_somebody on help_matches (authority_id, person_id) where person_id is not null;
create index help_matches_chosen_by_somebody on help_matches (authority_id, chosen_by);
create index help_matches_agreed_at_the_receiver on help_matches (authority_id, receiver_by) where receiver_by is not null;
create index help_matches_agreed_at_the_giver on help_matches (authority_id, giver_by) where giver_by is not null;
create index help_matches_ended_by_somebody on help_matches (authority_id, ended_by) where ended_by is not null;
select access.keep_apart('help_matches');

-- Each contact of two schools, and each review of what one gives the other.
create table help_entries (
  authority_id  uuid not null,
  id            uuid not null,
  match_id      uuid not null,
  sort          text not null constraint help_entries_sort_is_known check (sort in ('contact', 'review')),
  held_on       date not null,
  half_days     integer not null constraint help_entries_take_no_less_than_nothing check (half_days >= 0),
  says          text not null constraint help_entries_say_something check (says <> ''),
  next_on       date constraint help_entries_go_on_later check (next_on > held_on),
  written_by    uuid not null,
  written_on    date not null,
  primary key (authority_id, id),
  foreign key (authority_id, match_id) references help_matches (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint help_entries_reviews_take_no_days check (sort = 'contact' or half_days = 0),
  constraint help_entries_contacts_name_no_next check (sort = 'review' or next_on is null)
);
create index help_entries_of_a_match on help_entries (authority_id, match_id, held_on, id);
create index help_entries_written_by_somebody on help_entries (authority_id, written_by);
select access.keep_apart('help_entries');
