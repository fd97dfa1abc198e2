-- What is done with a self-evaluation at a visit: grades agreed beside the school's own (NF-62), what is established (NF-60, NF-61, NF-65,
-- NF-69, WI-19), evidence judged by both (NF-19), and the quality of a tool of the school's own (NF-72).
-- Nothing of it hangs on a visit of which nothing may be written.

create table agreed_grades (
  authority_id       uuid not null,
  id                 uuid not null,
  visit_id           uuid not null,
  may_have_record    boolean not null default true constraint agreed_grades_hang_on_a_visit_to_write_of check (may_have_record),
  self_evaluation_id uuid not null,
  area               text not null,
  -- The school's own, as it stood on that day; the agreed one never takes its place.
  school_grade       integer,
  agreed_grade       integer not null,
  says               text not null default '',
  agreed_by          uuid not null,
  agreed_at          timestamptz not null,
  revision           integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, visit_id, self_evaluation_id, area),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, agreed_by) references people (authority_id, id)
);
create index agreed_grades_of_a_self_evaluation on agreed_grades (authority_id, self_evaluation_id, agreed_at);
select access.keep_apart('agreed_grades');

create table established_at_visits (
  authority_id    uuid not null,
  id              uuid not null,
  visit_id        uuid not null,
  may_have_record boolean not null default true constraint established_at_visits_hang_on_a_visit_to_write_of check (may_have_record),
  -- What the model asks, by its id.
  ask             text not null,
  is_so           boolean,
  held_on         date,
  says            text not null default '',
  saved_by        uuid not null,
  saved_at        timestamptz not null,
  revision        integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, visit_id, ask),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, saved_by) references people (authority_id, id)
);
select access.keep_apart('established_at_visits');

-- No name of a teacher and no class has a place in it: what was looked at, when, and how each side judged it.
create table validated_evidence (
  authority_id       uuid not null,
  id                 uuid not null,
  visit_id           uuid not null,
  may_have_record    boolean not null default true constraint validated_evidence_hangs_on_a_visit_to_write_of check (may_have_record),
  area               text not null,
  kind               text not null,
  seen_on            date not null,
  about              text not null constraint validated_evidence_says_of_what_it_is check (about <> ''),
  school_judgement   integer not null,
  adviser_judgement  integer not null,
  says               text not null default '',
  added_by           uuid not null,
  added_at           timestamptz not null,
  struck_out_because text,
  primary key (authority_id, id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, added_by) references people (authority_id, id)
);
create index validated_evidence_of_a_visit on validated_evidence (authority_id, visit_id, added_at);
select access.keep_apart('validated_evidence');

create table tool_judgements (
  authority_id       uuid not null,
  id                 uuid not null,
  visit_id           uuid not null,
  may_have_record    boolean not null default true constraint tool_judgements_hang_on_a_visit_to_write_of check (may_have_record),
  self_evaluation_id uuid not null,
  judgement          text not null constraint tool_judgements_are_known check (judgement in ('sound', 'sound-in-part', 'not-sound')),
  says               text not null constraint tool_judgements_say_why check (says <> ''),
  judged_by          uuid not null,
  judged_at          timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, visit_id, self_evaluation_id),
  foreign key (authority_id, visit_id, may_have_record) references visits (authority_id, id, may_have_record),
  foreign key (authority_id, self_evaluation_id) references self_evaluations (authority_id, id),
  foreign key (authority_id, judged_by) references people (authority_id, id)
);
select access.keep_apart('tool_judgements');
