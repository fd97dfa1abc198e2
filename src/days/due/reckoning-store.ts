import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { countsAsRecognised } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Asked, Raised } from './due.ts'

/** The schools for which something may be due: those asked for, or all that somebody sees the days of. */
export function listSchoolsToReckon(look: Look, ids: readonly string[] | undefined) {
  return look.db
    .selectFrom('schools')
    .select([
      'id',
      'name',
      'status',
      'phase_name as phaseName',
      'type_name as typeName',
      'type_group_name as typeGroupName',
      'resourced_provision as resourcedProvision',
    ])
    .$if(ids !== undefined, (query) => query.where('id', '=', anyOf(ids ?? [])))
    .$if(ids === undefined, (query) =>
      query.where(withinReach(look.reach('see-days'), 'id')).where('status', 'in', ['open', 'proposed-to-close']),
    )
    .orderBy('name_sorted')
    .orderBy('id')
    .execute()
}

/** ES-34. The groups of some kinds to which something is due, without those that are said not to be recognised, with how many schools each has on a day. */
export async function listGroupsToReckon(
  look: Look,
  kinds: readonly string[],
  on: PlainDate,
  ids: readonly string[] | undefined,
) {
  const { rows } = await sql<{
    id: string
    name: string
    kind: string
    isRecognised: boolean | null
    schools: number
    schoolIds: string[]
  }>`
    select g.id, g.name, g.kind, g.is_recognised as "isRecognised", count(m.id)::integer as schools, coalesce(array_agg(m.school_id) filter (where m.id is not null), '{}') as "schoolIds"
    from groups g
    left join group_memberships m on m.authority_id = g.authority_id and m.group_id = g.id
      and (m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})
      and exists (select from schools s where s.authority_id = m.authority_id and s.id = m.school_id and s.status <> 'closed')
    where g.kind = any (${[...kinds]}::text[])
      and (g.started_on is null or g.started_on <= ${on}) and (g.finished_on is null or g.finished_on >= ${on})
      and (${ids === undefined} or g.id = any (${[...(ids ?? [])]}::uuid[]))
    group by g.id, g.name, g.kind, g.is_recognised, g.name_sorted
    order by g.name_sorted, g.id`.execute(look.db)
  return rows.filter(countsAsRecognised)
}

/** By how much what schools are due was raised in a year, by school. */
export async function listRaised(look: Look, { schoolYear, ids }: Asked): Promise<ReadonlyMap<string, Raised[]>> {
  const rows = await look.db
    .selectFrom('raised_dues')
    .select(['school_id as schoolId', 'due', 'half_days as halfDays'])
    .where('school_year', '=', schoolYear)
    .$if(ids !== undefined, (query) => query.where('school_id', '=', anyOf(ids ?? [])))
    .execute()
  const found = new Map<string, Raised[]>()
  for (const { schoolId, ...raised } of rows) found.set(schoolId, [...(found.get(schoolId) ?? []), raised])
  return found
}

/** Half-days of the visits to schools in a year that were not called off: booked or held, of which kind, and where. */
export type VisitsOfSchool = {
  schoolId: string
  visitType: string
  isHeld: boolean
  isOffSite: boolean
  halfDays: number
}

/** The visits of a year, summed up by school. */
export async function sumVisitsOfSchools(look: Look, { schoolYear, ids }: Asked): Promise<VisitsOfSchool[]> {
  const { rows } = await sql<VisitsOfSchool>`
    select v.school_id as "schoolId", v.visit_type as "visitType", v.status = 'held' as "isHeld", v.off_site as "isOffSite",
      sum(case v.length when 'whole-day' then 2 else 1 end)::integer as "halfDays"
    from visits v
    where v.booked_for between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)} and v.status <> 'cancelled'
      and (${ids === undefined} or v.school_id = any (${[...(ids ?? [])]}::uuid[]))
    group by 1, 2, 3, 4`.execute(look.db)
  return rows
}

/** WI-16. Writes that what a school is due by a rule was raised. */
export async function addRaised(
  work: Work,
  raised: { schoolId: string; schoolYear: SchoolYear; because: string } & Raised,
): Promise<void> {
  const { schoolId, schoolYear, due, halfDays, because } = raised
  await work.db
    .insertInto('raised_dues')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_id: schoolId, school_year: schoolYear },
      ...{ due, half_days: halfDays, because, raised_by: work.actor.personId, raised_on: work.today },
    })
    .execute()
}

/** Who raised what a school is due, by how much and why, the latest first. */
export async function listRaisesOf(look: Look, schoolId: string, schoolYear: SchoolYear) {
  return look.db
    .selectFrom('raised_dues as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.raised_by'),
    )
    .select(['r.id', 'r.due', 'r.half_days as halfDays', 'r.because', 'r.raised_on as on', 'p.name'])
    .where('r.school_id', '=', schoolId)
    .where('r.school_year', '=', schoolYear)
    .orderBy('r.raised_on', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
}
