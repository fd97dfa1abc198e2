-- A record's way to the school: written, checked by somebody else, sent for accuracy, answered, issued (NF-59, NF-25, XX-06).

alter table records
  drop constraint records_status_is_known,
  add constraint records_status_is_known
    check (status in ('draft', 'with-checker', 'checked', 'with-school', 'answered', 'issued')),
  -- Decided when it is handed in or sent: the model says which records somebody else reads first.
  add column is_to_be_checked boolean,
  -- An urgent one goes first and is checked after.
  add column unchecked_because text,
  add column handed_in_at timestamptz,
  add column checked_at timestamptz,
  add column sent_at timestamptz,
  add column answered_at timestamptz,
  add column issued_without_reply boolean not null default false,
  add column struck_out_because text,
  add constraint records_sent_have_a_moment check (status not in ('with-school', 'answered') or sent_at is not null);
create index records_on_their_way on records (authority_id, status, visit_id) where status in ('with-checker', 'checked', 'with-school', 'answered');

alter table record_sections
  add column revision integer not null default 1,
  -- What the section rests on: what was seen, told or read.
  add column rests_on text[] not null default '{}' constraint record_sections_rest_on_what_is_known check (rests_on <@ '{seen,told,read}'),
  add column saved_by uuid,
  add column saved_at timestamptz;

-- What stands in a record beside its sections: evidence, recommendations, governors who took part, separate meetings (NF-12, NF-13, NF-27, NF-78).
create table record_entries (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  kind         text not null constraint record_entries_kind_is_known check (kind in ('evidence', 'recommendation', 'governor', 'meeting')),
  place        integer not null default 0,
  -- The kind of evidence, the governor, or with whom the meeting was.
  subject      text not null default '',
  says         text not null default '',
  -- Whether it was agreed during the visit.
  is_agreed    boolean not null default false,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade
);
create index record_entries_of_a_record on record_entries (authority_id, record_id, kind, place, id);
select access.keep_apart('record_entries', 'select, insert, update, delete');
create trigger record_entries_stay_as_issued before update or delete on record_entries for each row execute function refuse_change_of_issued_record();

-- A save has an id of its own, made where it was typed: sent twice, it is kept once.
create table record_saves (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  saved_by     uuid not null,
  saved_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade
);
create index record_saves_of_a_record on record_saves (authority_id, record_id);
select access.keep_apart('record_saves', 'select, insert, delete');

-- The record as it stood before a writer's first save of each five minutes.
create table record_revisions (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  writer_id    uuid not null,
  five_minutes bigint not null,
  kept_at      timestamptz not null,
  revision     integer not null,
  content      jsonb not null,
  primary key (authority_id, id),
  unique (authority_id, record_id, writer_id, five_minutes),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade
);
select access.keep_apart('record_revisions', 'select, insert, delete');

-- What somebody wrote over an older state of a section: kept beside the newer one until a person chooses.
create table record_asides (
  authority_id  uuid not null,
  id            uuid not null,
  record_id     uuid not null,
  save_id       uuid,
  section       text not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  from_revision integer not null,
  content       jsonb not null,
  settled_at    timestamptz,
  settled       text constraint record_asides_are_settled_so check (settled in ('taken', 'left', 'joined')),
  primary key (authority_id, id),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade,
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint record_asides_settled_have_a_moment check ((settled is null) = (settled_at is null))
);
create index record_asides_to_settle on record_asides (authority_id, record_id) where settled is null;
select access.keep_apart('record_asides', 'select, insert, update, delete');

-- The check: by somebody who is not the author, against the model's criteria, passed or returned (NF-59).
create table record_checks (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  round        integer not null,
  asked_at     timestamptz not null,
  -- True where the record went to the school first.
  is_afterwards boolean not null default false,
  checker_id   uuid,
  outcome      text constraint record_checks_outcome_is_known check (outcome in ('passed', 'returned')),
  checked_at   timestamptz,
  criteria     jsonb not null default '[]',
  says         text not null default '',
  primary key (authority_id, id),
  unique (authority_id, record_id, round),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade,
  foreign key (authority_id, checker_id) references people (authority_id, id),
  constraint record_checks_are_made_by_somebody check ((outcome is null) = (checked_at is null) and (outcome is null or checker_id is not null))
);
create index record_checks_to_make on record_checks (authority_id, asked_at) where outcome is null;
select access.keep_apart('record_checks', 'select, insert, update, delete');

-- A checker's comment on a line; the author says what became of it.
create table record_comments (
  authority_id uuid not null,
  id           uuid not null,
  check_id     uuid not null,
  section      text not null,
  line         integer not null,
  quoted       text not null,
  says         text not null constraint record_comments_say_something check (says <> ''),
  answer       text,
  answered_at  timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, check_id) references record_checks (authority_id, id) on delete cascade
);
create index record_comments_of_a_check on record_comments (authority_id, check_id, section, line);
select access.keep_apart('record_comments', 'select, insert, update, delete');

-- What the head was sent to read for accuracy, fixed as it was sent (XX-06).
create table record_sendings (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  sent_at      timestamptz not null,
  sent_by      uuid not null,
  content      jsonb not null,
  primary key (authority_id, id),
  unique (authority_id, record_id),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade,
  foreign key (authority_id, sent_by) references people (authority_id, id)
);
select access.keep_apart('record_sendings', 'select, insert');

create table record_replies (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  person_id    uuid not null,
  status       text not null default 'draft' constraint record_replies_status_is_known check (status in ('draft', 'sent')),
  outcome      text constraint record_replies_outcome_is_known check (outcome in ('accurate', 'marked')),
  says         text not null default '',
  sent_at      timestamptz,
  -- After the record was issued without it: attached, and changes nothing.
  is_late      boolean not null default false,
  revision     integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, record_id, person_id),
  foreign key (authority_id, record_id) references records (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint record_replies_sent_say_how check ((status = 'sent') = (outcome is not null) and (status = 'sent') = (sent_at is not null))
);
select access.keep_apart('record_replies');

-- A line of which the school says that a fact is wrong, or that it sees it differently; the adviser's answer to each.
create table record_marks (
  authority_id uuid not null,
  id           uuid not null,
  reply_id     uuid not null,
  section      text not null,
  line         integer not null,
  quoted       text not null,
  kind         text not null constraint record_marks_kind_is_known check (kind in ('fact-wrong', 'seen-differently')),
  says         text not null constraint record_marks_say_something check (says <> ''),
  outcome      text constraint record_marks_outcome_is_known check (outcome in ('changed', 'kept', 'put-to-head-of-service')),
  answer       text,
  answered_by  uuid,
  answered_at  timestamptz,
  -- Where they could not agree: what the head of service decided.
  settled      text constraint record_marks_are_settled_so check (settled in ('changed', 'kept')),
  settlement   text,
  settled_by   uuid,
  settled_at   timestamptz,
  primary key (authority_id, id),
  unique (authority_id, reply_id, section, line),
  foreign key (authority_id, reply_id) references record_replies (authority_id, id) on delete cascade
);
create index record_marks_to_settle on record_marks (authority_id) where outcome = 'put-to-head-of-service' and settled is null;
select access.keep_apart('record_marks', 'select, insert, update, delete');

-- To whom an issued record went, and when they first opened it.
create table record_receipts (
  authority_id uuid not null,
  id           uuid not null,
  record_id    uuid not null,
  person_id    uuid not null,
  role         text not null,
  sent_at      timestamptz not null,
  opened_at    timestamptz,
  primary key (authority_id, id),
  unique (authority_id, record_id, person_id),
  foreign key (authority_id, record_id) references records (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index record_receipts_of_a_person on record_receipts (authority_id, person_id, sent_at desc);
select access.keep_apart('record_receipts', 'select, insert, update');

-- A reply by link: one person's, for one record. Opening it uses nothing up; it is good until the reply is sent or its date passes.
-- Apart from the links that make an account, so that none of these can ever be taken for one of those.
create table access.reply_links (
  hash         bytea primary key,
  authority_id uuid not null,
  person_id    uuid not null,
  record_id    uuid not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz
);
create index reply_links_of_a_record on access.reply_links (authority_id, record_id);

create function access.add_reply_link(new_hash bytea, for_person uuid, for_record uuid, moment timestamptz, until timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into access.reply_links (hash, authority_id, person_id, record_id, created_at, expires_at)
  select new_hash, p.authority_id, p.id, r.id, moment, until from people p join records r on r.authority_id = p.authority_id
  where p.authority_id = access.current_authority() and p.id = for_person and p.email is not null and r.id = for_record;
  return found;
end $$;
revoke execute on function access.add_reply_link(bytea, uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function access.add_reply_link(bytea, uuid, uuid, timestamptz, timestamptz) to {{app}};

-- Opens a reply's link for this transaction, as a session is opened: sets the tenant, and says who it is, what they hold today and for which record.
create function access.open_reply_link(given_hash bytea, moment timestamptz, today date) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  link access.reply_links;
begin
  select * into link from access.reply_links where hash = given_hash;
  if not found then return null; end if;
  perform set_config('app.authority', link.authority_id::text, true), set_config('app.person', link.person_id::text, true);
  return (
    select jsonb_build_object(
      'authorityId', link.authority_id, 'authorityName', a.name, 'personId', p.id, 'name', p.name, 'recordId', link.record_id,
      'isOver', link.ended_at is not null or link.expires_at <= moment,
      'roles', access.roles_of(link.authority_id, link.person_id, today),
      'modelVersionId', (
        select m.model_version_id from model_adoptions m
        where m.authority_id = link.authority_id
        order by m.school_year <= extract(year from today - interval '8 months') desc,
                 case when m.school_year <= extract(year from today - interval '8 months') then -m.school_year else m.school_year end,
                 m.adopted_at desc limit 1))
    from authorities a join people p on p.authority_id = a.authority_id and p.id = link.person_id
    where a.authority_id = link.authority_id);
end $$;
revoke execute on function access.open_reply_link(bytea, timestamptz, date) from public;
grant execute on function access.open_reply_link(bytea, timestamptz, date) to {{app}};

-- Once the reply is sent, every link to it has done its work.
create function access.end_reply_links(for_record uuid, moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  update access.reply_links set ended_at = moment
  where record_id = for_record and authority_id = access.current_authority() and ended_at is null $$;
revoke execute on function access.end_reply_links(uuid, timestamptz) from public;
grant execute on function access.end_reply_links(uuid, timestamptz) to {{app}};
