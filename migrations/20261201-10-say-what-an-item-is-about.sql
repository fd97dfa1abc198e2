-- What an item of an agenda is about, where it is something that another room holds: its kind and its id. The room is asked by the kind, so no foreign key
-- can hold the id; several items may be about one thing, at one meeting after the other.
alter table deciding_items
  add column about_kind text constraint deciding_items_are_about_a_kind check (about_kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  add column about_id uuid,
  add constraint deciding_items_are_about_one_thing check ((about_kind is null) = (about_id is null));
create index deciding_items_about_something on deciding_items (authority_id, about_kind, about_id) where about_id is not null;
