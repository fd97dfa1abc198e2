-- Where money and days come from, and the one ledger of both: lines are added, never changed; a correction is a further line.

create table funds (
  authority_id     uuid not null,
  id               uuid not null,
  model_version_id uuid not null,
  -- The source of the model, and the year for which it is: the calendar year in which that begins.
  source           text not null constraint funds_name_a_source check (source ~ '^[a-z][a-z0-9-]{0,99}$'),
  name             text not null constraint funds_have_a_name check (name <> ''),
  year             integer not null constraint funds_are_of_a_year check (year between 1990 and 2199),
  starts_on        date not null,
  ends_on          date not null,
  added_by         uuid not null,
  added_on         date not null,
  revision         integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, model_version_id) references model_versions (authority_id, id),
  foreign key (authority_id, added_by) references people (authority_id, id),
  constraint funds_end_after_they_begin check (ends_on > starts_on)
);
create unique index funds_of_a_source_once_a_year on funds (authority_id, source, year);
create index funds_newest on funds (authority_id, starts_on desc, source, id);
select access.keep_apart('funds');

-- A financial year, a school year or a term, closed apart; opened again with a reason.
create table closed_periods (
  authority_id     uuid not null,
  id               uuid not null,
  kind             text not null constraint closed_periods_kind_is_known check (kind in ('financial-year', 'school-year', 'term')),
  name             text not null,
  starts_on        date not null,
  ends_on          date not null,
  closed_by        uuid not null,
  closed_at        timestamptz not null,
  opened_by        uuid,
  opened_at        timestamptz,
  opened_because   text,
  primary key (authority_id, id),
  foreign key (authority_id, closed_by) references people (authority_id, id),
  foreign key (authority_id, opened_by) references people (authority_id, id),
  constraint closed_periods_end_after_they_begin check (ends_on >= starts_on),
  constraint closed_periods_opened_have_a_reason
    check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_because is null))
);
create unique index closed_periods_once on closed_periods (authority_id, kind, starts_on) where opened_at is null;
create index closed_periods_newest on closed_periods (authority_id, starts_on desc, closed_at desc);
select access.keep_apart('closed_periods');

create table ledger_lines (
  authority_id     uuid not null,
  id               uuid not null,
  -- put-in: to a fund · drawn: money of a fund for a school · worked: time of somebody, of a fund or of none.
  kind             text not null constraint ledger_lines_kind_is_known check (kind in ('put-in', 'drawn', 'worked')),
  -- The day in whose year and term it counts, and the day on which it happened, which may lie in a closed one.
  counts_on        date not null,
  happened_on      date not null,
  school_year      integer not null,
  financial_year   integer not null,
  fund_id          uuid,
  school_id        uuid,
  group_id         uuid,
  -- The model's phase of the school at that time, or of what was voted.
  phase            text,
  person_id        uuid,
  visit_id         uuid,
  entry_id         uuid,
  allocation_id    uuid,
  day_kind         text,
  part             text,
  function         text,
  is_in_school     boolean,
  minutes          integer not null default 0,
  pence            bigint not null default 0,
  purpose          text,
  says             text,
  per_pupil_pence  bigint,
  pupils           integer,
  -- Time that a fund was meant to pay and may not.
  unfunded_fund    text,
  unfunded_because text,
  corrects_id      uuid,
  because          text,
  written_by       uuid not null,
  written_at       timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id),
  foreign key (authority_id, school_id) references schools (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, visit_id) references visits (authority_id, id),
  foreign key (authority_id, allocation_id) references allocations (authority_id, id),
  foreign key (authority_id, corrects_id) references ledger_lines (authority_id, id),
  foreign key (authority_id, written_by) references people (authority_id, id),
  constraint ledger_lines_are_of_something check (minutes <> 0 or pence <> 0),
  -- A school year begins on 1 September, a financial one on 1 April.
  constraint ledger_lines_know_their_years check (
    school_year = extract(year from counts_on - interval '8 months')
    and financial_year = extract(year from counts_on - interval '3 months')),
  constraint ledger_lines_of_money_name_a_fund check (pence = 0 or fund_id is not null),
  constraint ledger_lines_drawn_name_a_school check (kind <> 'drawn' or (school_id is not null and purpose is not null)),
  constraint ledger_lines_worked_name_a_person check (kind <> 'worked' or (person_id is not null and pence = 0)),
  constraint ledger_lines_voted_add_up check (per_pupil_pence is null or abs(pence) = per_pupil_pence * pupils),
  constraint ledger_lines_unfunded_have_no_fund check (unfunded_fund is null or (fund_id is null and unfunded_because is not null)),
  constraint ledger_lines_below_none_correct check (corrects_id is not null or (minutes >= 0 and pence >= 0)),
  constraint ledger_lines_that_correct_say_why check (corrects_id is null or because is not null)
);
create index ledger_lines_newest on ledger_lines (authority_id, counts_on desc, id desc);
create index ledger_lines_of_a_fund on ledger_lines (authority_id, fund_id, counts_on desc, id desc) where fund_id is not null;
create index ledger_lines_of_a_school on ledger_lines (authority_id, school_id, counts_on desc, id desc) where school_id is not null;
create index ledger_lines_of_a_person on ledger_lines (authority_id, person_id, happened_on desc, id desc) where person_id is not null;
create index ledger_lines_of_an_entry on ledger_lines (authority_id, entry_id) where entry_id is not null;
create index ledger_lines_unfunded on ledger_lines (authority_id, counts_on desc, id desc) where unfunded_fund is not null;
-- A line is corrected once.
create unique index ledger_lines_correct_once on ledger_lines (authority_id, corrects_id) where corrects_id is not null and (minutes < 0 or pence < 0);
select access.keep_apart('ledger_lines', 'select, insert');

-- A closed year or term takes no further line. Whoever closes waits for the lines that are being written, and they for them.
create function refuse_line_in_closed_period() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger ' || new.authority_id, 0));
  if exists (select from closed_periods p where p.authority_id = new.authority_id and p.opened_at is null
    and new.counts_on between p.starts_on and p.ends_on)
  then raise exception 'a closed period takes no further line' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger ledger_lines_in_an_open_period before insert on ledger_lines for each row execute function refuse_line_in_closed_period();
