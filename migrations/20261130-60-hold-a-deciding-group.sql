-- The body of heads that decides (RO-79 to RO-81): once in a service, proposed member by member, formed on a day when its rule holds. `left_on` is the
-- first day on which somebody sits there no longer, so that a member who leaves in a meeting leaves it short at once.
create table deciding_groups (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  formed_on         date not null,
  formed_by         uuid not null,
  primary key (authority_id, id),
  constraint deciding_groups_are_one_in_a_service unique (authority_id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, formed_by) references people (authority_id, id)
);
create index deciding_groups_formed_by_somebody on deciding_groups (authority_id, formed_by);
create index deciding_groups_with_a_model on deciding_groups (authority_id, model_version_id);
select access.keep_apart('deciding_groups');

create table deciding_members (
  authority_id    uuid not null,
  id              uuid not null,
  person_id       uuid not null,
  seat            text not null constraint deciding_members_have_a_seat check (seat ~ '^[a-z][a-z0-9-]{0,99}$'),
  phase           text constraint deciding_members_name_a_phase check (phase ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_id       uuid,
  meets_standard  boolean not null,
  added_by        uuid not null,
  added_on        date not null,
  joined_on       date,
  left_on         date,
  left_because    text,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint deciding_members_leave_with_a_reason check ((left_on is null) = (left_because is null)),
  constraint deciding_members_leave_after_they_came check (left_on is null or joined_on is null or left_on >= joined_on)
);
create unique index deciding_members_sit_once on deciding_members (authority_id, person_id) where left_on is null;
create index deciding_members_of_a_person on deciding_members (authority_id, person_id);
create index deciding_members_of_a_school on deciding_members (authority_id, school_id) where school_id is not null;
create index deciding_members_added_by_somebody on deciding_members (authority_id, added_by);
select access.keep_apart('deciding_members');
