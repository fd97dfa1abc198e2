-- What a record holds beside its prose: actions with owner and date, the items of the agenda, and who saved which line
-- (NF-07, NF-09, NF-22, NF-66); and a save's answer, so that the very same save sent twice is answered the same.

alter table record_entries
  drop constraint record_entries_kind_is_known,
  add constraint record_entries_kind_is_known
    check (kind in ('evidence', 'recommendation', 'governor', 'meeting', 'action', 'agenda')),
  add column owned_by text constraint record_entries_owner_is_known check (owned_by in ('school', 'service')),
  add column owner_name text,
  -- A date, or what was typed of one until it can be read.
  add column due text not null default '',
  -- By what one shall know that it was done.
  add column known_by text not null default '',
  -- The action that it became when the record went to the school.
  add column action_id uuid,
  add column is_not_discussed boolean not null default false,
  add column answer text constraint record_entries_answer_yes_or_no check (answer in ('yes', 'no')),
  add column saved_by uuid,
  add constraint record_entries_actions_have_a_side check ((kind = 'action') = (owned_by is not null)),
  -- Of an item of the agenda no word is kept, only whether it was discussed, and yes or no where that is asked (NF-66).
  add constraint record_entries_of_the_agenda_hold_no_words check (kind <> 'agenda' or (says = '' and due = '' and known_by = '')),
  add constraint record_entries_action_is_there foreign key (authority_id, action_id) references actions (authority_id, id);
create unique index record_entries_one_of_an_agenda_item on record_entries (authority_id, record_id, subject) where kind = 'agenda';
create index record_entries_of_an_action on record_entries (authority_id, action_id) where action_id is not null;

alter table actions add column known_by text;
alter table records add column saved_at timestamptz;

-- Whoever goes on writing over an older state adds to their own text beside, and not another text at each save.
alter table record_asides add column sitting uuid;
-- What a save came to, for whoever sends it again.
alter table record_saves add column outcome jsonb not null default '{}';
-- A writer's first save of each five minutes, and each save over what another had written.
alter table record_revisions
  drop constraint record_revisions_authority_id_record_id_writer_id_five_minu_key,
  add constraint record_revisions_keep_a_state_once unique (authority_id, record_id, writer_id, five_minutes, revision);
