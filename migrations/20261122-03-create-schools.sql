-- The register of schools as each service has it, and the groups they stand in (XX-13, ES-18, RO-55).

create table schools (
  authority_id          uuid not null,
  id                    uuid not null,
  urn                   text not null,
  la_code               text,
  establishment_number  text,
  ukprn                 text,
  name                  text not null constraint schools_name_is_written check (name <> ''),
  -- Lower case, for order and for the search, which forgives a slip of the finger.
  name_sorted           text not null,
  search_text           text not null,
  type_name             text,
  type_group_name       text,
  phase_name            text,
  status                text not null constraint schools_status_is_known
                          check (status in ('open', 'proposed-to-close', 'proposed-to-open', 'closed')),
  opened_on             date,
  closed_on             date,
  reason_closed         text,
  low_age               integer,
  high_age              integer,
  gender                text,
  religious_character   text,
  diocese_name          text,
  trust_name            text,
  trust_code            text,
  federation_name       text,
  pupils                integer,
  capacity              integer,
  percentage_fsm        numeric(5, 2),
  census_on             date,
  nursery_provision     text,
  sixth_form            text,
  resourced_provision   text,
  head_name             text,
  street                text,
  locality              text,
  town                  text,
  county                text,
  postcode              text,
  district_name         text,
  ward_name             text,
  website               text,
  telephone             text,
  easting               integer,
  northing              integer,
  register_changed_on   date,
  -- Gone from the register, or brought in by an import that was undone, and kept because people or visits hang on it.
  kept_because          text,
  imported_by           uuid,
  revision              integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, urn),
  foreign key (authority_id) references authorities (authority_id)
);
create index schools_by_name on schools (authority_id, name_sorted, id);
create index schools_by_status on schools (authority_id, status, name_sorted, id);
create index schools_by_phase on schools (authority_id, phase_name, name_sorted, id);
create index schools_by_search_text on schools using gin (authority_id, search_text gin_trgm_ops);
select access.keep_apart('schools', 'select, insert, update, delete');

alter table terms add foreign key (authority_id, school_id) references schools (authority_id, id);
alter table non_pupil_days add foreign key (authority_id, school_id) references schools (authority_id, id);

-- Nearest names first. Fuzzy operators cannot use an index under row-level security, so this function names the authority itself.
create function access.search_schools(wanted text, at_most integer) returns table (school_id uuid, nearness real)
  language sql stable security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.5 as $$
  select id, case when urn = wanted then 2 when replace(lower(postcode), ' ', '') = replace(wanted, ' ', '') then 1.5 else word_similarity(wanted, search_text) end
  from schools
  where authority_id = access.current_authority() and (wanted <% search_text)
  order by 2 desc, name_sorted, id
  limit at_most
$$;
revoke execute on function access.search_schools(text, integer) from public;
grant execute on function access.search_schools(text, integer) to {{app}};

-- What a school was before, or became: the register's own links, kept whether or not the other end is ours.
create table school_links (
  authority_id   uuid not null,
  id             uuid not null,
  urn            text not null,
  linked_urn     text not null,
  linked_name    text not null,
  link_type      text not null,
  established_on date,
  primary key (authority_id, id),
  unique (authority_id, urn, linked_urn, link_type),
  foreign key (authority_id) references authorities (authority_id)
);
create index school_links_to on school_links (authority_id, linked_urn);
select access.keep_apart('school_links', 'select, insert, update, delete');

-- A partnership, cluster, quadrant or learning community, by the kinds of the model; a trust or a diocese, by the register.
create table groups (
  authority_id     uuid not null,
  id               uuid not null,
  kind             text not null,
  name             text not null constraint groups_name_is_written check (name <> ''),
  name_sorted      text not null,
  code             text,
  is_recognised    boolean,
  leadership_model text,
  issue            text,
  started_on       date,
  finished_on      date,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id) references authorities (authority_id)
);
create index groups_by_kind on groups (authority_id, kind, name_sorted, id);
create unique index groups_by_code on groups (authority_id, kind, code) where code is not null;
select access.keep_apart('groups', 'select, insert, update, delete');

create table group_memberships (
  authority_id uuid not null,
  id           uuid not null,
  group_id     uuid not null,
  school_id    uuid not null,
  started_on   date,
  finished_on  date,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id) on delete cascade,
  constraint group_memberships_end_after_they_start check (started_on is null or finished_on is null or started_on <= finished_on)
);
create index group_memberships_of_a_school on group_memberships (authority_id, school_id);
create index group_memberships_of_a_group on group_memberships (authority_id, group_id);
select access.keep_apart('group_memberships', 'select, insert, update, delete');

-- Who else works in a school, since when and for what: a hub, another team, a trust's own improvement lead.
create table presences (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  who          text not null constraint presences_who_is_written check (who <> ''),
  purpose      text not null constraint presences_purpose_is_written check (purpose <> ''),
  started_on   date not null,
  finished_on  date,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create index presences_in_a_school on presences (authority_id, school_id);
select access.keep_apart('presences');
