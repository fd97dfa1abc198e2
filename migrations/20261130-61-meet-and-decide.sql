-- Meetings of the body that decides (RO-08, RO-104, RO-111): items of its agenda under a remit, schools that gain by an item, interests, votes with whether each
-- counted, and what was decided, with the counts as they were. Votes are recorded once: who comes second finds them there.
create table deciding_meetings (
  authority_id  uuid not null,
  id            uuid not null,
  held_on       date not null,
  called_by     uuid not null,
  called_on     date not null,
  primary key (authority_id, id),
  constraint deciding_meetings_one_on_a_day unique (authority_id, held_on),
  foreign key (authority_id, called_by) references people (authority_id, id)
);
create index deciding_meetings_called_by_somebody on deciding_meetings (authority_id, called_by);
select access.keep_apart('deciding_meetings');

create table deciding_items (
  authority_id      uuid not null,
  id                uuid not null,
  meeting_id        uuid not null,
  model_version_id  uuid not null,
  title             text not null constraint deciding_items_say_what check (title <> ''),
  remit             text not null constraint deciding_items_are_of_a_remit check (remit ~ '^[a-z][a-z0-9-]{0,99}$'),
  matter            text constraint deciding_items_name_a_matter check (matter ~ '^[a-z][a-z0-9-]{0,99}$'),
  paper             text,
  added_by          uuid not null,
  added_at          timestamptz not null,
  outcome           text constraint deciding_items_outcome_is_known check (outcome in ('carried', 'lost')),
  decision          text,
  considered        jsonb not null,
  votes_for         integer,
  votes_against     integer,
  votes_not_counted integer,
  decided_on        date,
  decided_by        uuid,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id) references deciding_meetings (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, decided_by) references people (authority_id, id),
  constraint deciding_items_decided_say_all check (
    (outcome is null) = (decision is null) and (outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
    and (outcome is null) = (votes_for is null) and (outcome is null) = (votes_against is null) and (outcome is null) = (votes_not_counted is null))
);
create index deciding_items_of_a_meeting on deciding_items (authority_id, meeting_id);
create index deciding_items_decided on deciding_items (authority_id, decided_on desc, id desc) where decided_on is not null;
create index deciding_items_with_a_model on deciding_items (authority_id, model_version_id);
create index deciding_items_added_by_somebody on deciding_items (authority_id, added_by);
create index deciding_items_decided_by_somebody on deciding_items (authority_id, decided_by) where decided_by is not null;
select access.keep_apart('deciding_items');

create table deciding_item_schools (
  authority_id  uuid not null,
  id            uuid not null,
  item_id       uuid not null,
  school_id     uuid not null,
  primary key (authority_id, id),
  constraint deciding_item_schools_gain_once unique (authority_id, item_id, school_id),
  foreign key (authority_id, item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create index deciding_item_schools_of_a_school on deciding_item_schools (authority_id, school_id);
select access.keep_apart('deciding_item_schools');

create table deciding_interests (
  authority_id  uuid not null,
  id            uuid not null,
  item_id       uuid not null,
  member_id     uuid not null,
  says          text not null constraint deciding_interests_say_what check (says <> ''),
  declared_by   uuid not null,
  declared_at   timestamptz not null,
  primary key (authority_id, id),
  constraint deciding_interests_declared_once unique (authority_id, item_id, member_id),
  foreign key (authority_id, item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, member_id) references deciding_members (authority_id, id),
  foreign key (authority_id, declared_by) references people (authority_id, id)
);
create index deciding_interests_of_a_member on deciding_interests (authority_id, member_id);
create index deciding_interests_declared_by_somebody on deciding_interests (authority_id, declared_by);
select access.keep_apart('deciding_interests');

create table deciding_votes (
  authority_id  uuid not null,
  id            uuid not null,
  item_id       uuid not null,
  member_id     uuid not null,
  is_head       boolean not null,
  vote          text not null constraint deciding_votes_vote_is_known check (vote in ('for', 'against', 'abstained', 'absent')),
  counts        boolean not null,
  interest      text,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (authority_id, id),
  constraint deciding_votes_cast_once unique (authority_id, item_id, member_id),
  foreign key (authority_id, item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, member_id) references deciding_members (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id),
  constraint deciding_votes_with_an_interest_do_not_count check (interest is null or not counts)
);
create index deciding_votes_of_a_member on deciding_votes (authority_id, member_id);
create index deciding_votes_recorded_by_somebody on deciding_votes (authority_id, recorded_by);
select access.keep_apart('deciding_votes');
