import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { GivenFigure, MissionFigure } from './mission-figure.ts'

/** The day on which the mission began; undefined before somebody said it. */
export async function findStart({ db }: Pick<Look, 'db'>): Promise<PlainDate | undefined> {
  const row = await db.selectFrom('mission_starts').select('started_on').executeTakeFirst()
  return row?.started_on
}

/** Writes it, or another in its place. */
export async function writeStart({ db, actor, today }: Work, startedOn: PlainDate): Promise<void> {
  const { authorityId: authority_id, personId } = actor
  const said = { started_on: startedOn, said_by: personId, said_on: today }
  await db
    .insertInto('mission_starts')
    .values({ authority_id, id: newId(), ...said })
    .onConflict((conflict) => conflict.columns(['authority_id']).doUpdateSet(said))
    .execute()
}

type Asked = {
  measures?: readonly string[]
  year?: SchoolYear | undefined
  schoolId?: string
  after?: Pick<MissionFigure, 'schoolName' | 'id'> | undefined
  limit: number
}

/** Figures that stand, of open schools within a reach, by school and with the newest year first. One query. */
export async function listFigures(look: Look, reach: Reach, asked: Asked): Promise<MissionFigure[]> {
  const { measures, year, schoolId, after, limit } = asked
  const where = [
    sql`f.replaced_at is null`,
    sql`${withinReach(reach, 'f.school_id')}`,
    ...(measures ? [sql`f.measure = any (${[...measures]}::text[])`] : []),
    ...(year === undefined ? [] : [sql`f.school_year = ${year}`]),
    ...(schoolId ? [sql`f.school_id = ${schoolId}::uuid`] : []),
    ...(after ? [sql`(s.name, f.id) > (${after.schoolName}, ${after.id}::uuid)`] : []),
  ]
  const order = schoolId ? sql`f.school_year desc, f.measure, f.id` : sql`s.name, f.id`
  const { rows } = await sql<MissionFigure>`
    select f.id, f.measure, f.school_id as "schoolId", s.name as "schoolName", f.school_year as "schoolYear", f.reached, f.total,
      f.rests_on as "restsOn", f.given_on::text as "givenOn", p.name as "givenByName"
    from mission_figures f join schools s on s.authority_id = f.authority_id and s.id = f.school_id
      join people p on p.authority_id = f.authority_id and p.id = f.given_by
    where ${sql.join(where, sql` and `)} order by ${order} limit ${limit}`.execute(look.db)
  return rows
}

/** How a measure stands in a year, school by school: all that adding up asks for. */
export type CountedFigure = Pick<MissionFigure, 'measure' | 'schoolId' | 'schoolYear' | 'reached' | 'total'> & {
  restsOn: string
  givenOn: PlainDate
}

/** Every figure that stands, for sums alone: who sees which school is asked where they are shown. One query. */
export async function listCounted({ db }: Look): Promise<CountedFigure[]> {
  const { rows } = await sql<CountedFigure>`
    select f.measure, f.school_id as "schoolId", f.school_year as "schoolYear", f.reached, f.total, f.rests_on as "restsOn",
      f.given_on::text as "givenOn"
    from mission_figures f where f.replaced_at is null
    order by f.school_year, f.id limit 100000`.execute(db)
  return rows
}

/** Holds a school until the deed ends: of two who give the same figure the second's takes the place of the first's. */
export async function holdSchool({ db }: Work, schoolId: string): Promise<void> {
  await sql`select id from schools where id = ${schoolId}::uuid for no key update`.execute(db)
}

/** Writes a figure in the place of the one that stands. Gives what stood before. */
export async function writeFigure(
  work: Work,
  { measure, schoolId }: { measure: string; schoolId: string },
  { schoolYear, reached, total, restsOn }: GivenFigure,
): Promise<{ reached: number; total: number } | undefined> {
  const { authorityId, personId } = work.actor
  const before = await work.db
    .updateTable('mission_figures')
    .set({ replaced_at: work.now })
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .where('measure', '=', measure)
    .where('replaced_at', 'is', null)
    .returning(['reached', 'total'])
    .executeTakeFirst()
  await work.db
    .insertInto('mission_figures')
    .values({
      ...{
        authority_id: authorityId,
        id: newId(),
        model_version_id: work.modelVersionId,
        measure,
        school_id: schoolId,
      },
      ...{ school_year: schoolYear, reached, total, rests_on: restsOn, given_by: personId, given_on: work.today },
    })
    .execute()
  return before
}
