-- What people bring beside their roles, who manages whom, how they are found, and the messages that wait to be sent
-- (ES-16, WI-35, XX-03).

-- The phases that are the person's own, by the model's ids.
alter table people add column phases text[] not null default '{}';
-- By whom, or where: the teaching school that designated, the course that was gone through.
alter table training_held add column note text;

-- One person manages another's work between two dates.
create table line_managers (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  manager_id   uuid not null,
  started_on   date not null,
  finished_on  date,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, manager_id) references people (authority_id, id),
  constraint line_managers_are_another check (person_id <> manager_id),
  constraint line_managers_end_after_they_start check (finished_on is null or started_on <= finished_on)
);
create index line_managers_of_a_person on line_managers (authority_id, person_id, started_on);
create index line_managers_by_manager on line_managers (authority_id, manager_id);
select access.keep_apart('line_managers');

create index leave_in_a_period on leave (authority_id, started_on);
create index training_held_by_training on training_held (authority_id, training, person_id);
create index people_by_name_searched on people using gin (authority_id, name_sorted gin_trgm_ops);

-- Nearest names first, as with schools: under row-level security the fuzzy operators could not use the index.
create function access.search_people(wanted text, at_most integer) returns table (person_id uuid, nearness real)
  language sql stable security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.5 as $$
  select id, word_similarity(wanted, name_sorted) from people
  where authority_id = access.current_authority() and wanted <% name_sorted
  order by 2 desc, name_sorted, id
  limit at_most
$$;
revoke execute on function access.search_people(text, integer) from public;
grant execute on function access.search_people(text, integer) to {{app}};

-- Who of this service has a sign-in: which, is nobody's business here.
create function access.list_people_with_sign_in() returns table (person_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select s.person_id from access.standings s where s.authority_id = access.current_authority()
$$;
revoke execute on function access.list_people_with_sign_in() from public;
grant execute on function access.list_people_with_sign_in() to {{app}};

-- What is to be sent, once, under an id that does not change, so that a receiver can tell a second copy.
create table messages (
  authority_id uuid not null,
  id           uuid not null,
  to_person    uuid not null,
  address      text not null,
  subject      text not null constraint messages_subject_is_written check (subject <> ''),
  body         text not null,
  message_id   text not null,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  primary key (authority_id, id),
  unique (authority_id, message_id),
  foreign key (authority_id, to_person) references people (authority_id, id)
);
create index messages_newest_first on messages (authority_id, created_at desc, id desc);
create index messages_to_be_sent on messages (authority_id, created_at) where sent_at is null;
select access.keep_apart('messages');
