-- From where somebody sets out to schools: what they said, a postcode or a school of the register, and where that lies on the national grid.
alter table people
  add column sets_out_from     text,
  add column sets_out_easting  double precision,
  add column sets_out_northing double precision,
  add constraint people_set_out_from_a_place
    check (num_nulls(sets_out_from, sets_out_easting, sets_out_northing) in (0, 3));
