-- What is decided for the medium term (RO-103): each thing is proposed with the day from which it holds and, where it is placed, the school, and rests on a decision of its own.
create table medium_term_arrangements (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint medium_term_arrangements_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint medium_term_arrangements_have_a_title check (title <> ''),
  about             text not null,
  starts_on         date not null,
  school_id         uuid,
  meets_standard    boolean not null,
  status            text not null
    constraint medium_term_arrangements_have_a_status check (status in ('proposed', 'decided', 'not-agreed', 'ended')),
  proposed_by       uuid not null,
  proposed_on       date not null,
  decided_item_id   uuid,
  decided_on        date,
  ended_on          date,
  ended_because     text,
  ended_by          uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, decided_item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint medium_term_arrangements_rest_on_a_decision
    check ((status = 'proposed') = (decided_item_id is null) and (decided_item_id is null) = (decided_on is null)),
  constraint medium_term_arrangements_end_with_a_reason
    check ((status = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_because is null) and (ended_on is null) = (ended_by is null)),
  constraint medium_term_arrangements_end_after_they_began check (ended_on is null or ended_on >= starts_on)
);
create index medium_term_arrangements_in_order on medium_term_arrangements (authority_id, starts_on, id);
create index medium_term_arrangements_at_a_school on medium_term_arrangements (authority_id, school_id) where school_id is not null;
create index medium_term_arrangements_with_a_model on medium_term_arrangements (authority_id, model_version_id);
create index medium_term_arrangements_proposed_by_somebody on medium_term_arrangements (authority_id, proposed_by);
create index medium_term_arrangements_decided_by_an_item on medium_term_arrangements (authority_id, decided_item_id) where decided_item_id is not null;
create index medium_term_arrangements_ended_by_somebody on medium_term_arrangements (authority_id, ended_by) where ended_by is not null;
select access.keep_apart('medium_term_arrangements');
