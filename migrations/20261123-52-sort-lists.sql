-- The list of visits by how far they are, newest first; from its other end the other way round.
create index visits_by_status on visits (authority_id, status, booked_for desc, id desc);
