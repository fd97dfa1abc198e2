-- A year may turn out to have no sixth term, and a school may go back to everyone's dates: such a row is withdrawn.

alter table terms add column withdrawn_at timestamptz;

create index terms_of_a_school on terms (authority_id, school_id, school_year) where school_id is not null;
create index non_pupil_days_of_a_school on non_pupil_days (authority_id, school_id, held_on) where school_id is not null;
