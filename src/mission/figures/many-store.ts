import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'

/** The open schools of some URNs, held until the deed ends. */
export async function listByUrn({ db }: Work, urns: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ urn: string; id: string }>`
    select s.urn::text as urn, s.id from schools s
    where s.urn::text = any (${[...urns]}::text[]) and s.status in ('open', 'proposed-to-close')
    order by s.id for no key update`.execute(db)
  return new Map(rows.map(({ urn, id }) => [urn, id]))
}

/** Writes figures of many schools, each in the place of the one that stands. Two queries. */
export async function writeFigures(
  work: Work,
  { measure, schoolYear, restsOn }: { measure: string; schoolYear: SchoolYear; restsOn: string },
  figures: readonly { schoolId: string; reached: number; total: number }[],
): Promise<void> {
  const { authorityId, personId } = work.actor
  await sql`update mission_figures set replaced_at = ${work.now}
    where measure = ${measure} and school_year = ${schoolYear} and replaced_at is null
      and school_id = any (${figures.map(({ schoolId }) => schoolId)}::uuid[])`.execute(work.db)
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    model_version_id: 'uuid',
    measure: 'text',
    school_id: 'uuid',
    school_year: 'integer',
    reached: 'integer',
    total: 'integer',
    rests_on: 'text',
    given_by: 'uuid',
    given_on: 'date',
  } as const
  await insertRows(
    work.db,
    'mission_figures',
    columns,
    figures.map(({ schoolId, reached, total }) => ({
      ...{ authority_id: authorityId, id: newId(), model_version_id: work.modelVersionId, measure },
      ...{ school_id: schoolId, school_year: schoolYear, reached, total, rests_on: restsOn },
      ...{ given_by: personId, given_on: work.today },
    })),
  )
}

/** How many open schools within a reach have given no figure of a measure and year. */
export async function countWithout(look: Look, reach: Reach, measure: string, year: SchoolYear): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from schools s
    where s.status in ('open', 'proposed-to-close') and ${withinReach(reach, 's.id')}
      and not exists (select from mission_figures f where f.authority_id = s.authority_id and f.school_id = s.id
        and f.measure = ${measure} and f.school_year = ${year} and f.replaced_at is null)`.execute(look.db)
  return rows[0]?.count ?? 0
}

/** Of some open schools, the measures of which figures of a year are given. One query. */
export async function listOwnWithout(
  { db }: Look,
  schoolIds: readonly string[],
  year: SchoolYear,
): Promise<{ schoolId: string; schoolName: string; given: string[] }[]> {
  const { rows } = await sql<{ schoolId: string; schoolName: string; given: string[] }>`
    select s.id as "schoolId", s.name as "schoolName", array(select f.measure from mission_figures f
      where f.authority_id = s.authority_id and f.school_id = s.id and f.school_year = ${year} and f.replaced_at is null
      order by 1) as given
    from schools s where s.id = any (${[...schoolIds]}::uuid[]) and s.status in ('open', 'proposed-to-close')
    order by s.name, s.id limit 500`.execute(db)
  return rows
}
