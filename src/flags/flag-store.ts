import { sql } from 'kysely'
import type { FigureSource } from '#figures/index.ts'
import { isNamedFor } from '#people/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Beside, Flag, FlagStanding } from './flag.ts'

/** A flag with its school and where its figure is from. */
export type FlagLine = {
  id: string
  schoolId: string
  schoolName: string
  flag: Flag
  source: FigureSource
  /** Since when it has been noticed, and whether that was in the edition of which its figure is. */
  noticedAt: Date
  isNew: boolean
}

/** What a list of flags is narrowed to. */
export type FlagFilter = {
  trigger?: string | undefined
  standing?: FlagStanding | undefined
  /** As the register has them. */
  phase?: string | undefined
  /** Schools over which somebody holds a role, by the person's id. */
  adviser?: string | undefined
  /** One's own schools, by their ids. */
  schoolIds?: readonly string[] | undefined
  /** Only what was first noticed in the edition of which its figure is. */
  isNew?: boolean | undefined
  /** The last flag of the page before. */
  after?: string | undefined
}

type Row = Omit<Flag, 'dataSetId'> &
  Omit<FigureSource, 'kind'> &
  Pick<FlagLine, 'id' | 'schoolId' | 'schoolName' | 'noticedAt' | 'isNew'>

/** Flags of schools within one's sight of them, by trigger, met ones first: up to `limit` after one of them. */
export async function listFlags(look: Look, filter: FlagFilter, limit: number): Promise<FlagLine[]> {
  const { rows } = await sql<Row>`
    select f.id, f.school_id as "schoolId", s.name as "schoolName", f.trigger, f.measure, f.pupils, f.figures, f.standing,
      f.noticed_at as "noticedAt", coalesce(f.noticed_in = f.data_set_id, false) as "isNew",
      f.value, f.cohort, f.low, f.high, f.than, f.beside, f.data_set_id as "dataSetId", f.year,
      d.source, d.title, d.release, d.dated_on as "datedOn", d.applied_at as "appliedAt", d.checked_at as "checkedAt",
      c.name as "checkedByName"
    from flags f join schools s on s.id = f.school_id join data_sets d on d.id = f.data_set_id
      left join people c on c.id = d.checked_by
    where ${conditions(look, filter)}
      and ${
        filter.after
          ? sql`(f.standing, s.name_sorted, f.id) > (select x.standing, y.name_sorted, x.id from flags x
              join schools y on y.id = x.school_id where x.id = ${filter.after})`
          : sql`true`
      }
    order by f.standing, s.name_sorted, f.id limit ${limit}`.execute(look.db)
  return rows.map(lineOf)
}

/** How many flags there are of each trigger and standing, whatever of these the list is narrowed to. */
export async function countFlags(
  look: Look,
  filter: FlagFilter,
): Promise<{ trigger: string; standing: FlagStanding; flags: number }[]> {
  const { rows } = await sql<{ trigger: string; standing: FlagStanding; flags: number }>`
    select f.trigger, f.standing, count(*)::int as flags
    from flags f join schools s on s.id = f.school_id
    where ${conditions(look, { ...filter, trigger: undefined, standing: undefined })}
    group by f.trigger, f.standing`.execute(look.db)
  return rows
}

/** How many things that are met figures show of each of some schools, within one's sight of them. */
export async function flagCountsOf(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ schoolId: string; flags: number }>`
    select f.school_id as "schoolId", count(*)::int as flags from flags f join schools s on s.id = f.school_id
    where ${conditions(look, { schoolIds: [...schoolIds], standing: 'met' })} group by f.school_id`.execute(look.db)
  return new Map(rows.map(({ schoolId, flags }) => [schoolId, flags]))
}

/** How many schools have a flag that is met, and how many only some that are unsure. */
export async function countFlagged(look: Look, filter: FlagFilter): Promise<{ met: number; unsure: number }> {
  const { rows } = await sql<{ met: number; unsure: number }>`
    select count(*) filter (where has_met)::int as met, count(*) filter (where not has_met)::int as unsure
    from (
      select f.school_id, bool_or(f.standing = 'met') as has_met
      from flags f join schools s on s.id = f.school_id where ${conditions(look, filter)} group by f.school_id
    ) each_school`.execute(look.db)
  return rows[0] ?? { met: 0, unsure: 0 }
}

/** When flags were last worked out, and by which triggers. */
export async function findFlagRun({ db }: Look): Promise<{ workedOutAt: Date; triggers: string } | undefined> {
  return db.selectFrom('flag_runs').select(['worked_out_at as workedOutAt', 'triggers']).executeTakeFirst()
}

/** The flags of one school. */
export async function listFlagsOf(look: Look, schoolId: string): Promise<FlagLine[]> {
  return listFlags(look, { schoolIds: [schoolId] }, 200)
}

/** Of which flags somebody may know, and of these those that a filter asks for. */
export function conditions(look: Look, { trigger, standing, phase, adviser, schoolIds, isNew }: FlagFilter) {
  const known = (look.model.triggers?.of ?? []).map(({ id }) => id)
  return sql`f.trigger = any (${trigger ? [trigger] : known}::text[]) and ${withinReach(look.reach('see-flags'), 's.id')}
    and ${isNew ? sql`f.noticed_in = f.data_set_id` : sql`true`}
    and ${standing ? sql`f.standing = ${standing}` : sql`true`}
    and ${phase ? sql`s.phase_name = ${phase}` : sql`true`}
    and ${look.reach('load-data').everything ? sql`true` : sql`(f.figures = 'result' or ${withinReach(look.reach('see-school'), 's.id')})`}
    and ${schoolIds ? sql`s.id = any (${[...schoolIds]}::uuid[])` : sql`true`}
    and ${adviser ? isNamedFor(look, adviser) : sql`true`}`
}

function lineOf(row: Row): FlagLine {
  const { id, schoolId, schoolName, noticedAt, isNew, ...of } = row
  const { title, release, datedOn, appliedAt, checkedAt, checkedByName, source, ...flag } = of
  const { dataSetId, year, figures: kind } = flag
  const from = { dataSetId, source, title, year, release, kind, datedOn, appliedAt, checkedAt, checkedByName }
  return {
    id,
    schoolId,
    schoolName,
    noticedAt,
    isNew,
    flag: { ...flag, beside: flag.beside satisfies Beside },
    source: from,
  }
}
