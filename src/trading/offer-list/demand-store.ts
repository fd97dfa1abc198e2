import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'

/** What a school would order: something of the list, or in words. */
export type Demand = {
  id: string
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  offer: string | null
  says: string | null
  statedOn: PlainDate
  withdrawnOn: PlainDate | null
}

const demands = (look: Look) =>
  look.db
    .selectFrom('stated_demands as d')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.school_id'),
    )
    .select(['d.id', 'd.school_id as schoolId', 's.name as schoolName', 'd.school_year as schoolYear', 'd.offer'])
    .select(['d.says', 'd.stated_on as statedOn', 'd.withdrawn_on as withdrawnOn'])

/** What a school stated for a year and did not take back. */
export async function listDemandsOfSchool(look: Look, schoolId: string, schoolYear: SchoolYear): Promise<Demand[]> {
  return demands(look)
    .where('d.school_id', '=', schoolId)
    .where('d.school_year', '=', schoolYear)
    .where('d.withdrawn_on', 'is', null)
    .orderBy('d.id')
    .limit(200)
    .execute()
}

/** One of them, held until the deed ends. */
export async function findDemandToChange(work: Work, id: string): Promise<Demand | undefined> {
  await work.db.selectFrom('stated_demands').select('id').where('id', '=', id).forUpdate().execute()
  return demands(work).where('d.id', '=', id).executeTakeFirst()
}

/** How many schools would order each thing of the list in a year. */
export async function countDemands(look: Look, schoolYear: SchoolYear): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ offer: string; schools: number }>`
    select offer, count(distinct school_id)::integer as schools from stated_demands
    where school_year = ${schoolYear} and withdrawn_on is null and offer is not null group by offer`.execute(look.db)
  return new Map(rows.map(({ offer, schools }) => [offer, schools]))
}

/** What schools would order and the list has not, in their words, the newest first. */
export async function listOtherDemands(look: Look, schoolYear: SchoolYear): Promise<Demand[]> {
  return demands(look)
    .where('d.school_year', '=', schoolYear)
    .where('d.withdrawn_on', 'is', null)
    .where('d.says', 'is not', null)
    .orderBy('d.id', 'desc')
    .limit(500)
    .execute()
}

/** Writes what a school would order. Gives its id. */
export async function addDemand(
  work: Work,
  { schoolId, schoolYear, offer, says }: Pick<Demand, 'schoolId' | 'schoolYear' | 'offer' | 'says'>,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('stated_demands')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: schoolId, school_year: schoolYear, offer, says },
      ...{ stated_on: work.today, stated_by: work.actor.personId, withdrawn_on: null },
    })
    .execute()
  return id
}

/** Takes one back; it stays readable in the history. */
export async function withdrawDemandNow(work: Work, id: string): Promise<void> {
  await work.db.updateTable('stated_demands').set({ withdrawn_on: work.today }).where('id', '=', id).execute()
}
