-- Facts that the service keeps of a school by hand, as its model names them, and on which other things depend (NF-64).

create table school_marks (
  authority_id uuid not null,
  id           uuid not null,
  school_id    uuid not null,
  mark         text not null,
  because      text not null constraint school_marks_say_why check (because <> ''),
  marked_by    uuid not null,
  started_on   date not null,
  finished_on  date,
  revision     integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, marked_by) references people (authority_id, id),
  constraint school_marks_end_after_they_begin check (finished_on >= started_on)
);
create unique index school_marks_stand_once on school_marks (authority_id, school_id, mark) where finished_on is null;
create index school_marks_of_a_school on school_marks (authority_id, school_id, started_on);
select access.keep_apart('school_marks');
