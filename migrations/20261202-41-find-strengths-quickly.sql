-- The stems of a strength's words are kept, so that a search need not make them anew of each that it looks at: what is common is found by looking through the directory in its
-- order, what is rare by the index of words. Strengths of partners outside, of which there are few, are found without looking through all others.
alter table strength_points add column stems tsvector
  generated always as (to_tsvector('english'::regconfig, translate(title || ' ' || about, '’‘', '  '))) stored;
drop function access.find_strengths(text);
drop index strength_points_by_words;
create index strength_points_by_words on strength_points using gin (authority_id, stems) where status = 'verified' and offered_on is not null;
create index strength_points_of_partners on strength_points (authority_id, confirmed_on desc, id desc)
  where status = 'verified' and offered_on is not null and partner is not null;

-- A curly apostrophe would be a letter of the word before it.
-- Points of the directory whose words are looked for, in any order, as many as asked for. It names the authority itself, for a search of words cannot use an index under row-level security.
create function access.find_strengths(wanted text, most integer) returns table (point_id uuid)
  language sql stable rows 500 security definer set search_path = pg_catalog, public as $$
  select id from strength_points
  where authority_id = access.current_authority() and status = 'verified' and offered_on is not null
    and stems @@ websearch_to_tsquery('english'::regconfig, translate(wanted, '’‘', '  '))
  limit most
$$;
revoke execute on function access.find_strengths(text, integer) from public;
grant execute on function access.find_strengths(text, integer) to {{app}};
