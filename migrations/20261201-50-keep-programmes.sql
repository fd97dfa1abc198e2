-- Programmes that are kept (RO-34, RO-35, RO-38, RO-39, RO-44): a course may be marked universal, or be for the schools invited to it; it may be the
-- repeat of another, which was evaluated first; and it may be what heads commissioned across groups.
alter table courses add column is_universal boolean not null default false;
alter table courses add column repeat_of uuid;
alter table courses add constraint courses_repeat_another check (repeat_of <> id);
alter table courses add constraint courses_repeat_one_of_the_service foreign key (authority_id, repeat_of) references courses (authority_id, id);
-- Whoever repeats at the same moment comes second.
create unique index courses_repeated_once on courses (authority_id, repeat_of) where repeat_of is not null and status <> 'cancelled';
create index courses_that_repeat on courses (authority_id, repeat_of) where repeat_of is not null;
create index courses_by_their_name on courses (authority_id, kind, lower(title));

-- The schools to which a course is limited; none where it is for all.
create table course_invitations (
  authority_id uuid not null,
  id           uuid not null,
  course_id    uuid not null,
  school_id    uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index course_invitations_once_of_a_school on course_invitations (authority_id, course_id, school_id);
create index course_invitations_of_a_school on course_invitations (authority_id, school_id);
select access.keep_apart('course_invitations', 'select, insert, delete');

-- What heads and those who work with them say of a course that was held: whether it worked, and why they say so.
create table course_judgements (
  authority_id uuid not null,
  id           uuid not null,
  course_id    uuid not null,
  judged_by    uuid not null,
  role         text not null constraint course_judgements_name_a_role check (role ~ '^[a-z][a-z0-9-]{0,99}$'),
  school_id    uuid,
  worked       boolean not null,
  words        text constraint course_judgements_say_something check (words <> ''),
  judged_on    date not null,
  primary key (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  foreign key (authority_id, judged_by) references people (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id)
);
create unique index course_judgements_once_by_somebody on course_judgements (authority_id, course_id, judged_by);
create index course_judgements_by_somebody on course_judgements (authority_id, judged_by);
create index course_judgements_of_a_school on course_judgements (authority_id, school_id) where school_id is not null;
select access.keep_apart('course_judgements');

-- What heads commission: a kind of course, across some groups or, where none is named, the whole partnership; which schools stand behind it, and what came of it.
create table course_commissions (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  kind              text not null constraint course_commissions_name_a_kind check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  title             text not null constraint course_commissions_have_a_title check (title <> ''),
  about             text not null,
  group_ids         uuid[] not null,
  status            text not null constraint course_commissions_status_is_known check (status in ('asked', 'answered', 'withdrawn')),
  asked_by          uuid not null,
  asked_on          date not null,
  course_id         uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, course_id) references courses (authority_id, id),
  constraint course_commissions_answered_by_a_course check ((status = 'answered') = (course_id is not null))
);
create index course_commissions_by_day on course_commissions (authority_id, status, asked_on, id);
create index course_commissions_asked_by_somebody on course_commissions (authority_id, asked_by);
create index course_commissions_with_a_model on course_commissions (authority_id, model_version_id);
create index course_commissions_answered on course_commissions (authority_id, course_id) where course_id is not null;
select access.keep_apart('course_commissions');

create table course_commission_schools (
  authority_id  uuid not null,
  id            uuid not null,
  commission_id uuid not null,
  school_id     uuid not null,
  joined_by     uuid not null,
  joined_on     date not null,
  primary key (authority_id, id),
  foreign key (authority_id, commission_id) references course_commissions (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, joined_by) references people (authority_id, id)
);
create unique index course_commission_schools_once on course_commission_schools (authority_id, commission_id, school_id);
create index course_commission_schools_of_a_school on course_commission_schools (authority_id, school_id);
create index course_commission_schools_joined_by_somebody on course_commission_schools (authority_id, joined_by);
select access.keep_apart('course_commission_schools', 'select, insert');
