-- The schools of a district by name, as the list of figures turns them.
create index schools_by_district on schools (authority_id, district_name, name_sorted, id);
