-- NF-39. Strengths and areas for improvement can be named at a visit too, where the model has them agreed there with the school; and each
-- still rests on something: a self-evaluation (WI-06), or the visit at which it was named.
alter table self_evaluation_points alter column self_evaluation_id drop not null;
alter table self_evaluation_points add column visit_id uuid;
alter table self_evaluation_points add foreign key (authority_id, visit_id) references visits (authority_id, id);
alter table self_evaluation_points add constraint self_evaluation_points_rest_on_something check (self_evaluation_id is not null or visit_id is not null);
create index self_evaluation_points_of_a_visit on self_evaluation_points (authority_id, visit_id);

-- With whom each was agreed: in which role, on which day, and who wrote it down.
create table point_agreements (
  authority_id uuid not null,
  id           uuid not null,
  point_id     uuid not null,
  role         text not null,
  -- Who agreed, where the service knows them.
  person_id    uuid,
  agreed_on    date not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  constraint point_agreements_once_for_each_role unique (authority_id, point_id, role),
  foreign key (authority_id, point_id) references self_evaluation_points (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index point_agreements_by_person on point_agreements (authority_id, person_id);
create index point_agreements_by_writer on point_agreements (authority_id, recorded_by);
select access.keep_apart('point_agreements');
