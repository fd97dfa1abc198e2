-- Whoever took part of the people with whom a visit is booked, by their post: ticked, with no word of its own.
alter table record_entries
  drop constraint record_entries_kind_is_known,
  add constraint record_entries_kind_is_known
    check (kind in ('evidence', 'recommendation', 'governor', 'meeting', 'action', 'agenda', 'theme', 'present'));
