import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { Allocation, Wanted } from './allocation.ts'

const allocations = ({ db }: Look) =>
  db
    .selectFrom('allocations as a')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'a.authority_id').onRef('s.id', '=', 'a.school_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'a.authority_id').onRef('g.id', '=', 'a.group_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.person_id'),
    )
    .leftJoin('people as seen', (join) =>
      join.onRef('seen.authority_id', '=', 'a.authority_id').onRef('seen.id', '=', 'a.need_seen_by'),
    )
    .select([
      'a.id',
      'a.model_version_id as modelVersionId',
      'a.school_year as schoolYear',
      'a.school_id as schoolId',
      's.name as schoolName',
      'a.group_id as groupId',
      'g.name as groupName',
      'a.workplan',
      'a.person_id as personId',
      'p.name as personName',
      'a.role',
      'a.kind',
      'a.half_days as halfDays',
      'a.term',
      'a.function',
      'a.fund',
      'a.need',
      'a.need_seen_by as needSeenById',
      'seen.name as needSeenByName',
      'a.added_on as addedOn',
      'a.withdrawn_on as withdrawnOn',
      'a.withdrawn_because as withdrawnBecause',
      'a.revision',
    ])

/** Which allocations are asked for: of some schools, groups or people, or all of a year. */
export type AllocationsAsked = {
  schoolYear: SchoolYear
  schoolIds?: readonly string[] | undefined
  groupIds?: readonly string[] | undefined
  personIds?: readonly string[] | undefined
}

/** The allocations of a year that were not withdrawn. One query, however many schools, groups or people; whoever asks sees to it that they may. */
export async function listAllocations(look: Look, asked: AllocationsAsked): Promise<Allocation[]> {
  const { schoolYear, schoolIds, groupIds, personIds } = asked
  return allocations(look)
    .where('a.school_year', '=', schoolYear)
    .where('a.withdrawn_on', 'is', null)
    .$if(schoolIds !== undefined, (query) => query.where('a.school_id', '=', anyOf(schoolIds ?? [])))
    .$if(groupIds !== undefined, (query) => query.where('a.group_id', '=', anyOf(groupIds ?? [])))
    .$if(personIds !== undefined, (query) => query.where('a.person_id', '=', anyOf(personIds ?? [])))
    .orderBy(sql`coalesce(s.name_sorted, g.name_sorted, a.workplan)`)
    .orderBy('a.added_on')
    .orderBy('a.id')
    .execute()
}

/** One allocation, also one that was withdrawn. */
export async function findAllocation(look: Look, id: string): Promise<Allocation | undefined> {
  return allocations(look).where('a.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends. */
export async function findAllocationToChange(work: Work, id: string): Promise<Allocation | undefined> {
  await work.db.selectFrom('allocations').select('id').where('id', '=', id).forUpdate().execute()
  return findAllocation(work, id)
}

/** Holds the days of the service until the deed ends: of two who draw the last one at once, the second finds what the first took. */
export async function holdDays(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`days ${work.actor.authorityId}`}, 0))`.execute(work.db)
}

type NewAllocation = Wanted & {
  schoolYear: SchoolYear
  schoolId: string | null
  groupId: string | null
  workplan: string | null
  modelVersionId: string
}

const columnsOf = (wanted: Wanted) => ({
  ...{ person_id: wanted.personId, role: wanted.role, kind: wanted.kind, half_days: wanted.halfDays },
  ...{ term: wanted.term, function: wanted.function, fund: wanted.fund },
  ...{ need: wanted.need, need_seen_by: wanted.needSeenById },
})

/** Writes an allocation. Gives its id. */
export async function addAllocation(work: Work, added: NewAllocation): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('allocations')
    .values({
      ...{ authority_id: work.actor.authorityId, id, model_version_id: added.modelVersionId },
      ...{
        school_year: added.schoolYear,
        school_id: added.schoolId,
        group_id: added.groupId,
        workplan: added.workplan,
      },
      ...columnsOf(added),
      ...{ added_by: work.actor.personId, added_on: work.today },
    })
    .execute()
  return id
}

/** Changes an allocation that was held; its revision goes one up. */
export async function changeAllocationTo(work: Work, id: string, wanted: Wanted): Promise<void> {
  await work.db
    .updateTable('allocations')
    .set((eb) => ({ ...columnsOf(wanted), revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes an allocation back: its days are free again. */
export async function withdrawAllocationNow(work: Work, id: string, because: string): Promise<void> {
  await work.db
    .updateTable('allocations')
    .set((eb) => ({
      ...{ withdrawn_because: because, withdrawn_by: work.actor.personId, withdrawn_on: work.today },
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
