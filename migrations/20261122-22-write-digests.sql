-- One digest for each person and week, however often it is asked for: also where there was nothing to say.

create table digests (
  authority_id uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  -- The Monday of the week.
  week         date not null,
  -- Null where there was nothing to say.
  message_id   uuid,
  primary key (authority_id, id),
  unique (authority_id, person_id, week),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, message_id) references messages (authority_id, id)
);
create index digests_of_a_week on digests (authority_id, week, person_id);
select access.keep_apart('digests', 'select, insert, update');
