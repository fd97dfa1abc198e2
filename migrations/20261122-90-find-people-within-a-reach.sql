-- The search for people among those only whom somebody may know of, as that for schools: `among` null leaves it open.
drop function access.search_people(text, integer);
create function access.search_people(wanted text, at_most integer, among uuid[]) returns table (person_id uuid, nearness real)
  language sql stable rows 50 security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.5 as $$
  select id, word_similarity(wanted, name_sorted) from people
  where authority_id = access.current_authority() and wanted <% name_sorted and (among is null or id = any (among))
  order by 2 desc, name_sorted, id
  limit at_most
$$;
revoke execute on function access.search_people(text, integer, uuid[]) from public;
grant execute on function access.search_people(text, integer, uuid[]) to {{app}};
