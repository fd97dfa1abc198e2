-- Partners and providers from outside (RO-96): each proposed, then accepted or not by a decision of the body that decides, and perhaps ended later.
create table outside_partners (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  name              text not null constraint outside_partners_have_a_name check (name <> ''),
  kind              text not null constraint outside_partners_are_of_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  of_whom           text not null,
  offers            text not null,
  status            text not null constraint outside_partners_have_a_status check (status in ('proposed', 'accepted', 'not-agreed', 'ended')),
  proposed_by       uuid not null,
  proposed_on       date not null,
  decided_item_id   uuid,
  decided_on        date,
  ended_on          date,
  ended_because     text,
  ended_by          uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, proposed_by) references people (authority_id, id),
  foreign key (authority_id, decided_item_id) references deciding_items (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  constraint outside_partners_rest_on_a_decision
    check ((status = 'proposed') = (decided_item_id is null) and (decided_item_id is null) = (decided_on is null)),
  constraint outside_partners_end_with_a_reason
    check ((status = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_because is null) and (ended_on is null) = (ended_by is null))
);
create unique index outside_partners_stand_once on outside_partners (authority_id, lower(name)) where status in ('proposed', 'accepted');
create index outside_partners_in_order on outside_partners (authority_id, lower(name), id);
create index outside_partners_with_a_model on outside_partners (authority_id, model_version_id);
create index outside_partners_proposed_by_somebody on outside_partners (authority_id, proposed_by);
create index outside_partners_decided_by_an_item on outside_partners (authority_id, decided_item_id) where decided_item_id is not null;
create index outside_partners_ended_by_somebody on outside_partners (authority_id, ended_by) where ended_by is not null;
select access.keep_apart('outside_partners');
