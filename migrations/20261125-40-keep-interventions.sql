-- Interventions at schools, and what they rest on, day by day; where one is not open, the letter that is written instead (NF-23, NF-24).
create table interventions (
  authority_id      uuid not null,
  id                uuid not null,
  school_id         uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint interventions_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- An intervention at the school, or the concern written to who answers for it.
  way               text not null constraint interventions_way_is_known check (way in ('at-school', 'letter')),
  status            text not null constraint interventions_status_is_known check (status in ('open', 'ended', 'written', 'struck-out')),
  says              text not null constraint interventions_say_something check (says <> ''),
  started_on        date not null,
  added_on          date not null,
  added_by          uuid not null,
  written_to        text,
  document_id       uuid,
  came_of           text,
  ended_on          date,
  ended_by          uuid,
  struck_out_because text,
  struck_out_at     timestamptz,
  struck_out_by     uuid,
  struck_out_from   text,
  revision          integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  foreign key (authority_id, ended_by) references people (authority_id, id),
  foreign key (authority_id, struck_out_by) references people (authority_id, id),
  foreign key (authority_id, document_id) references issued_documents (authority_id, id),
  constraint interventions_letters_are_written_to_somebody
    check ((way = 'letter') = (status = 'written') and (way = 'letter') = (written_to is not null) and (way = 'letter') = (document_id is not null)),
  constraint interventions_ended_say_what_came_of_them
    check ((ended_on is null) = (came_of is null) and (ended_on is null) = (ended_by is null) and (status <> 'ended' or ended_on is not null)),
  constraint interventions_end_after_they_begin check (ended_on >= started_on),
  constraint interventions_struck_out_have_a_reason
    check ((status = 'struck-out') = (struck_out_because is not null) and (status = 'struck-out') = (struck_out_at is not null))
);
create index interventions_newest on interventions (authority_id, started_on desc, id desc);
create index interventions_of_a_school on interventions (authority_id, school_id, started_on desc, id desc);
create index interventions_open on interventions (authority_id, school_id) where status = 'open';
select access.keep_apart('interventions');

-- On what one rests, and since when; what comes later is a row more.
create table intervention_grounds (
  authority_id    uuid not null,
  id              uuid not null,
  intervention_id uuid not null,
  ground          text not null constraint intervention_grounds_are_known
                    check (ground in ('set-up-by-governing-body', 'leaders-consulted', 'governing-body-asked', 'governing-body-consulted')),
  held_on         date not null,
  primary key (authority_id, id),
  unique (authority_id, intervention_id, ground),
  foreign key (authority_id, intervention_id) references interventions (authority_id, id)
);
select access.keep_apart('intervention_grounds', 'select, insert');

-- A letter that was written stays as it was written.
create function refuse_change_of_written_letter() returns trigger language plpgsql as $$
begin
  if old.way = 'letter' then raise exception 'a letter that was written is fixed' using errcode = 'restrict_violation'; end if;
  return coalesce(new, old);
end $$;
create trigger interventions_letters_stay_as_written before update or delete on interventions for each row execute function refuse_change_of_written_letter();
