-- What the body that decides asks of the authority and the authority of it (RO-25): each through somebody of a role that the model names, with the answer.
create table liaison_requests (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  sort              text not null constraint liaison_requests_are_of_a_sort check (sort in ('of-authority', 'of-body')),
  title             text not null constraint liaison_requests_have_a_title check (title <> ''),
  says              text,
  through           uuid not null,
  asked_on          date not null,
  logged_by         uuid not null,
  logged_on         date not null,
  answer            text constraint liaison_requests_are_answered_in_words check (answer <> ''),
  answered_through  uuid,
  answered_on       date,
  answer_logged_by  uuid,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, through) references people (authority_id, id),
  foreign key (authority_id, logged_by) references people (authority_id, id),
  foreign key (authority_id, answered_through) references people (authority_id, id),
  foreign key (authority_id, answer_logged_by) references people (authority_id, id),
  constraint liaison_requests_are_answered_whole
    check ((answer is null) = (answered_through is null) and (answer is null) = (answered_on is null) and (answer is null) = (answer_logged_by is null)),
  constraint liaison_requests_are_answered_after check (answered_on is null or answered_on >= asked_on)
);
create index liaison_requests_in_order on liaison_requests (authority_id, asked_on desc, id desc);
create index liaison_requests_with_a_model on liaison_requests (authority_id, model_version_id);
create index liaison_requests_through_somebody on liaison_requests (authority_id, through);
create index liaison_requests_logged_by_somebody on liaison_requests (authority_id, logged_by);
create index liaison_requests_answered_through_somebody on liaison_requests (authority_id, answered_through) where answered_through is not null;
create index liaison_requests_answer_logged_by_somebody on liaison_requests (authority_id, answer_logged_by) where answer_logged_by is not null;
select access.keep_apart('liaison_requests');
