-- The duty to write a record is met when the school is sent it to read, not only when it is issued (NF-25).

alter table visits add column has_sent_record boolean not null default false;
update visits set has_sent_record = true where has_issued_record;
drop index visits_still_to_record;
create index visits_still_to_record on visits (authority_id, adviser_id, held_on) where status = 'held' and may_have_record and not has_sent_record;

-- What a school sent stays as it was sent; the answers to it stay as they were when the record was issued (XX-06).
create function refuse_change_of_sent_reply() returns trigger language plpgsql as $$
begin
  if old.status = 'sent' then raise exception 'a reply that was sent is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;
create trigger record_replies_stay_as_sent before update or delete on record_replies for each row execute function refuse_change_of_sent_reply();

create function refuse_change_of_sent_mark() returns trigger language plpgsql as $$
declare
  way record;
begin
  select p.status as reply, r.status as record into way from record_replies p
    join records r on r.authority_id = p.authority_id and r.id = p.record_id
    where p.authority_id = old.authority_id and p.id = old.reply_id;
  if way.reply is distinct from 'sent' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or (new.reply_id, new.section, new.line, new.quoted, new.kind, new.says)
      is distinct from (old.reply_id, old.section, old.line, old.quoted, old.kind, old.says) then
    raise exception 'a reply that was sent is fixed' using errcode = 'restrict_violation';
  end if;
  if way.record = 'issued' then raise exception 'an issued record is fixed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger record_marks_stay_as_sent before update or delete on record_marks for each row execute function refuse_change_of_sent_mark();

-- The newest of what somebody was sent, and who of a record's recipients has opened it.
create index record_receipts_unopened on record_receipts (authority_id, person_id) where opened_at is null;
