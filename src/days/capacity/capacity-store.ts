import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { TermOfYear } from '../year-terms.ts'
import type { Capacity } from './capacity.ts'

const capacities = ({ db }: Look) =>
  db
    .selectFrom('capacities as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select([
      'c.id',
      'c.person_id as personId',
      'p.name as personName',
      'c.school_year as schoolYear',
      'c.started_on as startedOn',
      'c.finished_on as finishedOn',
      'c.half_days as halfDays',
      'c.percent',
      'c.revision',
    ])

/** What people have to give in a year: of some, or of everyone. */
export async function listCapacities(
  look: Look,
  { schoolYear, personIds }: { schoolYear: SchoolYear; personIds?: readonly string[] | undefined },
): Promise<Capacity[]> {
  return capacities(look)
    .where('c.school_year', '=', schoolYear)
    .$if(personIds !== undefined, (query) => query.where('c.person_id', '=', anyOf(personIds ?? [])))
    .orderBy('p.name_sorted')
    .orderBy('c.started_on')
    .execute()
}

/** One time of somebody's capacity, held until the deed ends. */
export async function findCapacityToChange(work: Work, id: string): Promise<Capacity | undefined> {
  await work.db.selectFrom('capacities').select('id').where('id', '=', id).forUpdate().execute()
  return capacities(work).where('c.id', '=', id).executeTakeFirst()
}

/** The same to be read. */
export async function findCapacity(look: Look, id: string): Promise<Capacity | undefined> {
  return capacities(look).where('c.id', '=', id).executeTakeFirst()
}

/** What whoever keeps it says of somebody's capacity. */
export type CapacityWanted = Pick<Capacity, 'startedOn' | 'finishedOn' | 'halfDays' | 'percent'>

const columnsOf = ({ startedOn, finishedOn, halfDays, percent }: CapacityWanted) => ({
  ...{ started_on: startedOn, finished_on: finishedOn, half_days: halfDays, percent },
})

/** Writes what somebody has to give for a time. */
export async function addCapacity(work: Work, personId: string, schoolYear: SchoolYear, wanted: CapacityWanted) {
  await work.db
    .insertInto('capacities')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), person_id: personId, school_year: schoolYear },
      ...columnsOf(wanted),
      ...{ set_by: work.actor.personId, set_on: work.today },
    })
    .execute()
}

/** Changes what somebody has to give for a time; its revision goes one up. */
export async function changeCapacityTo(work: Work, id: string, wanted: CapacityWanted): Promise<void> {
  await work.db
    .updateTable('capacities')
    .set((eb) => ({
      ...columnsOf(wanted),
      ...{ set_by: work.actor.personId, set_on: work.today, revision: eb('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}

/** Somebody whose days count in a year: by a role that has them, by what they have to give, or by what was allocated. */
export type Giver = { personId: string; name: string; roles: string[] }

/** XX-09. Everyone whose days count in a year, by name; or some of them. */
export async function listGivers(
  look: Look,
  { schoolYear, roles, personIds }: { schoolYear: SchoolYear; roles: readonly string[]; personIds?: readonly string[] },
): Promise<Giver[]> {
  const [from, to] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  const { rows } = await sql<Giver>`
    with givers as (
      select h.person_id from held_roles h
      where h.role = any (${[...roles]}::text[]) and h.started_on <= ${to} and (h.finished_on is null or h.finished_on >= ${from})
      union select c.person_id from capacities c where c.school_year = ${schoolYear}
      union select a.person_id from allocations a where a.school_year = ${schoolYear} and a.withdrawn_on is null
    )
    select p.id as "personId", p.name, array(
      select distinct h.role from held_roles h
      where h.authority_id = p.authority_id and h.person_id = p.id and h.role = any (${[...roles]}::text[])
        and h.started_on <= ${to} and (h.finished_on is null or h.finished_on >= ${from}) order by 1) as roles
    from people p where p.id in (select person_id from givers)
      and (${personIds === undefined} or p.id = any (${[...(personIds ?? [])]}::uuid[]))
    order by p.name_sorted, p.id`.execute(look.db)
  return rows
}

/** Half-days of somebody's visits in one term, booked or held. */
export type VisitsOfPerson = { personId: string; term: number; isHeld: boolean; halfDays: number }

/** The visits of people in a year that were not called off, summed up by the terms up to whose last day they lie. */
export async function sumVisitsOfPeople(
  look: Look,
  schoolYear: SchoolYear,
  terms: readonly TermOfYear[],
  personIds?: readonly string[],
): Promise<VisitsOfPerson[]> {
  const ends: readonly PlainDate[] = terms.slice(0, -1).map(({ finishedOn }) => finishedOn)
  const { rows } = await sql<VisitsOfPerson>`
    select v.adviser_id as "personId", (select count(*)::integer from unnest(${[...ends]}::date[]) as e (ends) where e.ends < v.booked_for) as term,
      v.status = 'held' as "isHeld", sum(case v.length when 'whole-day' then 2 else 1 end)::integer as "halfDays"
    from visits v
    where v.booked_for between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)} and v.status <> 'cancelled'
      and (${personIds === undefined} or v.adviser_id = any (${[...(personIds ?? [])]}::uuid[]))
    group by 1, 2, 3`.execute(look.db)
  return rows
}
