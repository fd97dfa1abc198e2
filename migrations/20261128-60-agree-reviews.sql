-- A review that was agreed with the school (WI-69), or opened without because of a serious concern (WI-71); and whether it was done together (WI-70).
alter table reviews
  add column agreed_on   date,
  add column agreed_with text constraint reviews_agreed_with_somebody check (agreed_with <> ''),
  add column concern_id  uuid,
  add column met_jointly boolean,
  add constraint reviews_because_of_a_concern foreign key (authority_id, concern_id) references concerns (authority_id, id),
  add constraint reviews_agreed_are_whole check ((agreed_on is null) = (agreed_with is null));
create index reviews_because_of_concerns on reviews (authority_id, concern_id) where concern_id is not null;
