-- A request may name what figures showed that led to it (RO-91): the trigger by its id and the year of the figure, which stay when what is noticed is
-- worked out anew.
alter table support_requests
  add column flag_trigger text constraint support_requests_name_a_trigger check (flag_trigger ~ '^[a-z][a-z0-9-]{0,99}$'),
  add column flag_year integer,
  add constraint support_requests_name_the_year_of_what_led_to_them check ((flag_trigger is null) = (flag_year is null));
