-- A strength is offered by the will of its head (RO-76), for the school itself or for a group that it is in (RO-77), with so many half-days and what of them is
-- taken. Days are kept in halves.
alter table strength_points
  add column offered_on date,
  add column offered_by uuid,
  add column offered_for uuid,
  add column half_days integer constraint strength_points_offer_some_days check (half_days > 0),
  add column half_days_taken integer not null default 0 constraint strength_points_take_no_more_than_is_offered check (half_days_taken >= 0 and half_days_taken <= coalesce(half_days, 0)),
  add constraint strength_points_offered_say_by_whom check ((offered_by is null) = (offered_on is null) and (half_days is null) = (offered_on is null)),
  add constraint strength_points_offered_are_strengths check (offered_on is null or (sort in ('strength', 'expertise') and status <> 'withdrawn')),
  add constraint strength_points_offered_for_somebody check (offered_for is null or offered_on is not null),
  add foreign key (authority_id, offered_by) references people (authority_id, id),
  add foreign key (authority_id, offered_for) references groups (authority_id, id);
create index strength_points_offered_by_somebody on strength_points (authority_id, offered_by) where offered_by is not null;
create index strength_points_offered_for_a_group on strength_points (authority_id, offered_for) where offered_for is not null;

-- The directory: the last verified first, so that what is stale comes last.
create index strength_points_of_the_directory on strength_points (authority_id, confirmed_on desc, id desc)
  where status = 'verified' and offered_on is not null;
create index strength_points_by_words on strength_points
  using gin (authority_id, to_tsvector('english'::regconfig, translate(title || ' ' || about, '’‘', '  '))) where status = 'verified' and offered_on is not null;

-- A curly apostrophe would be a letter of the word before it.
-- Points of the directory whose words are looked for. It names the authority itself, for a search of words cannot use an index under row-level security.
create function access.find_strengths(wanted text) returns table (point_id uuid, school_id uuid, partner text, confirmed_on date)
  language sql stable rows 500 security definer set search_path = pg_catalog, public as $$
  select id, school_id, partner, confirmed_on from strength_points
  where authority_id = access.current_authority() and status = 'verified' and offered_on is not null
    and to_tsvector('english'::regconfig, translate(title || ' ' || about, '’‘', '  ')) @@ websearch_to_tsquery('english'::regconfig, translate(wanted, '’‘', '  '))
$$;
revoke execute on function access.find_strengths(text) from public;
grant execute on function access.find_strengths(text) to {{app}};
