-- Who did what, when, before and after (XX-05). Rows are added, never changed or removed.

create table events (
  authority_id  uuid not null,
  sequence      bigint generated always as identity,
  id            uuid not null,
  -- By the service's clock. Order is by sequence: two deeds can bear one moment.
  at            timestamptz not null,
  actor_id      uuid,
  acting_for_id uuid,
  name          text not null,
  -- The power that somebody needs over the school to read of it.
  audience      text not null,
  -- Rules gone ahead of with a reason: id, source, says, reason (XX-16).
  overrides     jsonb not null default '[]',
  changes       jsonb not null default '{}',
  primary key (authority_id, id),
  unique (authority_id, sequence),
  foreign key (authority_id, actor_id) references people (authority_id, id),
  foreign key (authority_id, acting_for_id) references people (authority_id, id)
);
create index events_with_overrides on events (authority_id, sequence) where overrides <> '[]';
select access.keep_apart('events', 'select, insert');

create table event_subjects (
  authority_id uuid not null,
  id           uuid not null,
  event_id     uuid not null,
  sequence     bigint not null,
  subject_kind text not null,
  subject_id   uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, event_id) references events (authority_id, id)
);
create index event_subjects_of_a_record on event_subjects (authority_id, subject_kind, subject_id, sequence desc);
select access.keep_apart('event_subjects', 'select, insert');

-- The key that each form carries: a second post gets the first one's answer.
create table form_posts (
  authority_id uuid not null,
  key          uuid not null,
  person_id    uuid not null,
  at           timestamptz not null,
  answer       text not null,
  primary key (authority_id, key),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
select access.keep_apart('form_posts');

-- When anything last happened, in any service: a demonstration's clock begins no earlier.
create function access.last_event_at() returns timestamptz language sql stable security definer set search_path = pg_catalog, public
  as $$ select max(at) from events $$;
