-- Who serves whom in a year, as it was proposed: what was asked, what was found, and who was chosen for each school and group.
create table deployments (
  authority_id     uuid not null,
  id               uuid not null,
  school_year      integer not null,
  role             text not null,
  model_version_id uuid not null,
  status           text not null default 'asked' constraint deployments_status_is_known
    check (status in ('asked', 'searching', 'found', 'failed', 'adopting', 'adopted')),
  change_worth     integer not null constraint deployments_weigh_changes check (change_worth >= 0),
  misfit_worth     integer not null constraint deployments_weigh_misfits check (misfit_worth >= 0),
  unfair_worth     integer not null constraint deployments_weigh_load check (unfair_worth >= 0),
  cost             double precision,
  greedy_cost      double precision,
  bound            double precision,
  took_seconds     double precision,
  asked_by         uuid not null,
  asked_at         timestamptz not null,
  adopted_by       uuid,
  adopted_at       timestamptz,
  because          text,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, asked_by) references people (authority_id, id),
  foreign key (authority_id, adopted_by) references people (authority_id, id),
  constraint deployments_are_adopted_by_somebody check ((adopted_by is null) = (adopted_at is null))
);
create index deployments_newest on deployments (authority_id, asked_at desc, id desc);
select access.keep_apart('deployments', 'select, insert, update');

-- One school or group of a proposal. What it is due is kept as it was when it was asked; half-days, term by term.
create table deployment_lines (
  authority_id  uuid not null,
  id            uuid not null,
  deployment_id uuid not null,
  school_id     uuid,
  group_id      uuid,
  due_by_term   integer[] not null,
  served_by     uuid,
  person_id     uuid,
  is_pinned     boolean not null default false,
  why_nobody    text,
  against       jsonb not null default '[]',
  adopted_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, deployment_id) references deployments (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, served_by) references people (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  constraint deployment_lines_are_of_one_place check ((school_id is null) <> (group_id is null)),
  constraint deployment_lines_pin_somebody check (person_id is not null or not is_pinned)
);
create unique index deployment_lines_once_a_place on deployment_lines (authority_id, deployment_id, coalesce(school_id, group_id));
select access.keep_apart('deployment_lines', 'select, insert, update');
