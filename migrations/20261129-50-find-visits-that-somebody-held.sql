-- What somebody held lately: weeks that wait to be confirmed and forms that were left are asked for on everyone's first page.
create index visits_held_by on visits (authority_id, adviser_id, held_on) where status = 'held';
