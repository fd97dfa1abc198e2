-- Governors who do not sanction targets say why: the step stands with its reason, and counts as not taken.
alter table target_steps add column not_because text
  constraint target_steps_says_why_not check (not_because is null or char_length(not_because) between 1 and 500);
