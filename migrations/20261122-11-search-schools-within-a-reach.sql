-- The search among those schools only that somebody may know of, before it is cut short; and what a history is read by.

-- As the search without `among`, which null leaves open. Where nothing is near, what is at least not far is found.
create function access.search_schools(wanted text, at_most integer, among uuid[]) returns table (school_id uuid, nearness real)
  language sql stable rows 50 security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.3 as $$
  with near as (
    select id, name_sorted,
      case when urn = wanted then 2 when replace(lower(postcode), ' ', '') = replace(wanted, ' ', '') then 1.5 else word_similarity(wanted, search_text) end as nearness
    from schools
    where authority_id = access.current_authority() and wanted <% search_text and (among is null or id = any (among))
  )
  select id, nearness::real from near
  where nearness >= 0.5 or not exists (select from near where nearness >= 0.5)
  order by near.nearness desc, name_sorted, id
  limit at_most
$$;
revoke execute on function access.search_schools(text, integer, uuid[]) from public;
grant execute on function access.search_schools(text, integer, uuid[]) to {{app}};

create index event_subjects_of_an_event on event_subjects (authority_id, event_id);
