-- What was entered in error is struck out with a reason: it counts nowhere any more, its trace is kept, and it can be taken back.

-- A visit that is struck out is among those that were called off, with what it was before; the reason stands where theirs does.
alter table visits
  add column struck_out_at timestamptz,
  add column struck_out_by uuid,
  add column struck_out_from jsonb,
  add foreign key (authority_id, struck_out_by) references people (authority_id, id),
  add constraint visits_struck_out_are_called_off check (struck_out_at is null or status = 'cancelled'),
  add constraint visits_struck_out_by_somebody check (
    (struck_out_at is null) = (struck_out_by is null) and (struck_out_at is null) = (struck_out_from is null));

alter table actions
  add column struck_out_at timestamptz,
  add column struck_out_by uuid,
  -- The record with which it was struck out, and with which it comes back.
  add column struck_out_with uuid,
  add foreign key (authority_id, struck_out_by) references people (authority_id, id),
  add foreign key (authority_id, struck_out_with) references records (authority_id, id);
create index actions_struck_out_with_a_record on actions (authority_id, struck_out_with) where struck_out_with is not null;

alter table records
  add column struck_out_at timestamptz,
  add column struck_out_by uuid,
  add column struck_out_from text,
  add foreign key (authority_id, struck_out_by) references people (authority_id, id),
  drop constraint records_status_is_known,
  add constraint records_status_is_known
    check (status in ('draft', 'with-checker', 'checked', 'with-school', 'answered', 'issued', 'struck-out')),
  drop constraint records_issued_have_a_moment,
  add constraint records_issued_have_a_moment
    check ((status <> 'issued' or issued_at is not null) and (issued_at is null or status in ('issued', 'struck-out'))),
  add constraint records_struck_out_say_why_and_by_whom check (
    (status = 'struck-out') = (struck_out_because is not null) and (status = 'struck-out') = (struck_out_at is not null)
    and (status = 'struck-out') = (struck_out_by is not null) and (status = 'struck-out') = (struck_out_from is not null));

-- What was issued stays as it is: it can be struck out and taken back, and not a word of it changes by that (XX-06).
create or replace function refuse_change_of_issued_record() returns trigger language plpgsql as $$
declare
  marks text[] := '{status,struck_out_because,struck_out_at,struck_out_by,struck_out_from,revision}';
begin
  if tg_table_name = 'records' then
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks and (new.status = 'struck-out' or new.status = old.struck_out_from) then
      return new;
    end if;
    if old.status in ('issued', 'struck-out') then raise exception 'an issued record is fixed' using errcode = 'restrict_violation'; end if;
  elsif exists (select from records r where r.authority_id = old.authority_id and r.id = old.record_id and r.status in ('issued', 'struck-out')) then
    raise exception 'an issued record is fixed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
