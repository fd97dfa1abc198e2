-- Who helps with all open needs at once (RO-29, RO-47), as it was proposed: what was asked, how far the search came, and for each need who is proposed, who would come to mind
-- first and who comes next. Nothing is promised by it: somebody with the right chooses, need by need.
create table help_proposals (
  authority_id      uuid not null,
  id                uuid not null,
  model_version_id  uuid not null,
  status            text not null default 'asked' constraint help_proposals_status_is_known check (status in ('asked', 'searching', 'found', 'failed')),
  offers            integer constraint help_proposals_count_offers check (offers >= 0),
  cost              double precision,
  bound             double precision,
  is_proven         boolean not null default false,
  one_by_one_cost   double precision,
  one_by_one_met    integer,
  took_seconds      double precision,
  asked_by          uuid not null,
  asked_on          date not null,
  asked_at          timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  constraint help_proposals_found_say_how_good check (status <> 'found' or (cost is not null and bound is not null and one_by_one_cost is not null and one_by_one_met is not null))
);
create index help_proposals_newest on help_proposals (authority_id, asked_at desc, id desc);
create index help_proposals_with_a_model on help_proposals (authority_id, model_version_id);
create index help_proposals_asked_by_somebody on help_proposals (authority_id, asked_by);
create unique index help_proposals_one_at_a_time on help_proposals (authority_id) where status in ('asked', 'searching');
select access.keep_apart('help_proposals', 'select, insert, update');

-- One need of a proposal, as it stood when it was searched; the match that came of it, once somebody has chosen.
create table help_proposal_lines (
  authority_id     uuid not null,
  id               uuid not null,
  proposal_id      uuid not null,
  place            integer not null,
  need_id          uuid not null,
  need_revision    integer not null,
  strength_id      uuid,
  cost             integer,
  first_id         uuid,
  next_id          uuid,
  why_nobody       text,
  match_id         uuid,
  primary key (authority_id, id),
  foreign key (authority_id, proposal_id) references help_proposals (authority_id, id),
  foreign key (authority_id, need_id) references help_needs (authority_id, id),
  foreign key (authority_id, strength_id) references strength_points (authority_id, id),
  foreign key (authority_id, first_id) references strength_points (authority_id, id),
  foreign key (authority_id, next_id) references strength_points (authority_id, id),
  foreign key (authority_id, match_id) references help_matches (authority_id, id),
  constraint help_proposal_lines_propose_somebody_or_say_why check (strength_id is null or why_nobody is null)
);
create unique index help_proposal_lines_once_a_need on help_proposal_lines (authority_id, proposal_id, need_id);
create index help_proposal_lines_in_order on help_proposal_lines (authority_id, proposal_id, place);
create index help_proposal_lines_of_a_need on help_proposal_lines (authority_id, need_id);
create index help_proposal_lines_with_a_strength on help_proposal_lines (authority_id, strength_id) where strength_id is not null;
create index help_proposal_lines_with_a_first on help_proposal_lines (authority_id, first_id) where first_id is not null;
create index help_proposal_lines_with_a_next on help_proposal_lines (authority_id, next_id) where next_id is not null;
create index help_proposal_lines_that_led_to_a_match on help_proposal_lines (authority_id, match_id) where match_id is not null;
select access.keep_apart('help_proposal_lines', 'select, insert, update');
