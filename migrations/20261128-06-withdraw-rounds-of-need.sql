-- A round that was opened in error is withdrawn, with why: nothing of it is sent, and its year can have another.
alter table need_rounds
  add column withdrawn_on date,
  add column withdrawn_by uuid,
  add column withdrawn_because text,
  add constraint need_rounds_withdrawn_by_somebody foreign key (authority_id, withdrawn_by) references people (authority_id, id),
  drop constraint need_rounds_authority_id_school_year_key,
  drop constraint need_rounds_status_is_known,
  drop constraint need_rounds_letters_go_at_a_press,
  add constraint need_rounds_status_is_known check (status in ('open', 'sending', 'sent', 'withdrawn')),
  add constraint need_rounds_letters_go_at_a_press
    check ((status in ('sending', 'sent')) = (pressed_by is not null) and (pressed_by is null) = (pressed_on is null)),
  add constraint need_rounds_withdrawn_say_why
    check ((status = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_by is null)
      and (withdrawn_on is null) = (withdrawn_because is null));
create unique index need_rounds_one_in_a_year on need_rounds (authority_id, school_year) where status <> 'withdrawn';
