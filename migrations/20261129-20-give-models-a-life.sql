-- How far each kept version of the service model has come (ES-01). A version begins as its own text says; what is recorded here counts from then on.
create table model_stages (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  stage            text not null constraint model_stages_are_known check (stage in ('proposed', 'in-consultation', 'final', 'superseded')),
  reached_on       date not null,
  reached_at       timestamptz not null,
  reached_by       uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, reached_by) references people (authority_id, id)
);
-- Each stage is reached once: of two who finalise at once, the second finds that it was done.
create unique index model_stages_once on model_stages (authority_id, model_version_id, stage);
create index model_stages_reached_by_somebody on model_stages (authority_id, reached_by);
select access.keep_apart('model_stages', 'select, insert');

-- Asking the team, or schools, what they say of a model (ES-03, ES-66), or of something else that is put to them (RO-28).
create table consultations (
  authority_id     uuid not null,
  id               uuid not null,
  -- Null where something else than a model is put to them.
  model_version_id uuid,
  audience         text not null constraint consultations_have_an_audience check (audience in ('team', 'schools')),
  title            text not null constraint consultations_have_a_title check (title <> ''),
  says             text not null constraint consultations_say_what_is_asked check (says <> ''),
  -- Who else is asked, beside those whom the service knows.
  others_asked     text,
  opens_on         date not null,
  closes_on        date not null,
  opened_by        uuid not null,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  constraint consultations_close_after_they_open check (closes_on >= opens_on)
);
create index consultations_of_a_model on consultations (authority_id, model_version_id, audience) where model_version_id is not null;
create index consultations_opened_by_somebody on consultations (authority_id, opened_by);
select access.keep_apart('consultations');

create table consultation_invitations (
  authority_id    uuid not null,
  id              uuid not null,
  consultation_id uuid not null,
  person_id       uuid not null,
  -- For which school; null for a member of the team.
  school_id       uuid,
  -- The role's id in the model that was consulted on.
  role            text not null,
  invited_on      date not null,
  reminded_on     date,
  answered_on     date,
  primary key (authority_id, id),
  foreign key (authority_id, consultation_id) references consultations (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  constraint consultation_invitations_are_answered_afterwards check (answered_on >= invited_on)
);
create unique index consultation_invitations_once on consultation_invitations (authority_id, consultation_id, person_id, school_id) nulls not distinct;
create index consultation_invitations_of_a_person on consultation_invitations (authority_id, person_id);
create index consultation_invitations_of_a_school on consultation_invitations (authority_id, school_id) where school_id is not null;
select access.keep_apart('consultation_invitations');

-- One thing that somebody said, with what became of it (ES-04, ES-67).
create table consultation_feedback (
  authority_id    uuid not null,
  id              uuid not null,
  consultation_id uuid not null,
  school_id       uuid,
  given_by        uuid not null,
  -- Of whom it is, where somebody else wrote it down.
  from_whom       text,
  given_on        date not null,
  kind            text not null constraint consultation_feedback_is_of_a_kind check (kind in ('comment', 'theme', 'activity')),
  -- Under what a suggestion is counted.
  theme           text,
  says            text not null constraint consultation_feedback_says_something check (says <> ''),
  outcome         text constraint consultation_feedback_outcomes_are_known check (outcome in ('reflected', 'not-reflected')),
  because         text,
  settled_on      date,
  settled_by      uuid,
  revision        integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, consultation_id) references consultations (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, given_by) references people (authority_id, id),
  foreign key (authority_id, settled_by) references people (authority_id, id),
  constraint consultation_feedback_suggestions_have_a_theme check ((kind = 'comment') = (theme is null)),
  constraint consultation_feedback_settled_says_by_whom check
    ((outcome is null) = (settled_on is null) and (outcome is null) = (settled_by is null)),
  constraint consultation_feedback_not_reflected_has_a_reason check (outcome is distinct from 'not-reflected' or because is not null)
);
create index consultation_feedback_of_a_consultation on consultation_feedback (authority_id, consultation_id, given_on, id);
create index consultation_feedback_of_a_school on consultation_feedback (authority_id, school_id) where school_id is not null;
create index consultation_feedback_given_by_somebody on consultation_feedback (authority_id, given_by);
create index consultation_feedback_settled_by_somebody on consultation_feedback (authority_id, settled_by) where settled_by is not null;
select access.keep_apart('consultation_feedback');

-- What was sent out of a model: information with the request that it answers (ES-02), and the final model itself (ES-05).
create table model_publications (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  kind             text not null constraint model_publications_are_of_a_kind check (kind in ('information', 'final')),
  title            text not null constraint model_publications_have_a_title check (title <> ''),
  says             text not null constraint model_publications_say_something check (says <> ''),
  -- Who asked for it, what for and when, where somebody did.
  asked_by         text,
  asked_for        text,
  asked_on         date,
  published_on     date not null,
  published_by     uuid not null,
  -- The last day of the term before which schools are to have it; null where that term has no dates.
  term_ends_on     date,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, published_by) references people (authority_id, id),
  constraint model_publications_answer_a_whole_request check ((asked_by is null) = (asked_for is null)),
  constraint model_publications_follow_the_request check (published_on >= asked_on)
);
create unique index model_publications_final_once on model_publications (authority_id, model_version_id) where kind = 'final';
create index model_publications_of_a_model on model_publications (authority_id, model_version_id);
create index model_publications_by_somebody on model_publications (authority_id, published_by);
select access.keep_apart('model_publications', 'select, insert');

-- To how many people with an address it went at each school; none: the school was not reached.
create table publication_schools (
  authority_id   uuid not null,
  id             uuid not null,
  publication_id uuid not null,
  school_id      uuid not null,
  reached        integer not null constraint publication_schools_count_people check (reached >= 0),
  primary key (authority_id, id),
  foreign key (authority_id, publication_id) references model_publications (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index publication_schools_once on publication_schools (authority_id, publication_id, school_id);
create index publication_schools_of_a_school on publication_schools (authority_id, school_id);
select access.keep_apart('publication_schools', 'select, insert');
