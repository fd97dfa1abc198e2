-- XX-06. What evaluations of a case say goes with its reviews when it is past its date (docs/decisions/0013); days, who made them and the standing that they gave stay.
alter table case_evaluations add column disposed_at timestamptz;
alter table case_evaluations drop constraint case_evaluations_held_are_whole;
alter table case_evaluations add constraint case_evaluations_held_are_whole
  check ((held_on is null) = (written_by is null) and (held_on is null) = (written_on is null)
    and (held_on is null) = (standing is null) and ((held_on is null) = (document_id is null) or disposed_at is not null));

-- The guard lets the one step through in which it is disposed of, and nothing else of it.
drop trigger case_evaluations_held_stay on case_evaluations;
create trigger case_evaluations_held_stay before update on case_evaluations for each row
  when ((old.held_on is not null or old.called_off_on is not null) and (old.disposed_at is not null or new.disposed_at is null
    or row(new.case_id, new.is_external, new.due_on, new.agreed_on, new.held_on, new.standing, new.called_off_on)
      is distinct from row(old.case_id, old.is_external, old.due_on, old.agreed_on, old.held_on, old.standing, old.called_off_on)))
  execute function refuse_change_of_held_case_evaluation();
