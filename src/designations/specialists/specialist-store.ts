import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Specialist } from '../designation.ts'

type Whose = { id?: string; designationId?: string; personId?: string; isStanding?: boolean }

/** Specialists with the designated school of each, those who are so still first, by name. */
export async function listSpecialists(look: Look, asked: Whose = {}): Promise<Specialist[]> {
  const { id, designationId, personId, isStanding } = asked
  return look.db
    .selectFrom('specialist_designations as e')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'e.authority_id').onRef('p.id', '=', 'e.person_id'),
    )
    .innerJoin('school_designations as d', (join) =>
      join.onRef('d.authority_id', '=', 'e.authority_id').onRef('d.id', '=', 'e.designation_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.school_id'),
    )
    .select(['e.id', 'e.person_id as personId', 'p.name as personName', 'e.designation_id as designationId'])
    .select(['s.id as schoolId', 's.name as schoolName', 'e.field', 'e.designated_on as designatedOn'])
    .select(['e.ended_on as endedOn', 'e.training_held_id as trainingHeldId'])
    .$if(id !== undefined, (query) => query.where('e.id', '=', id ?? ''))
    .$if(designationId !== undefined, (query) => query.where('e.designation_id', '=', designationId ?? ''))
    .$if(personId !== undefined, (query) => query.where('e.person_id', '=', personId ?? ''))
    .$if(isStanding === true, (query) => query.where('e.ended_on', 'is', null))
    .orderBy(sql`e.ended_on desc nulls first`)
    .orderBy('p.name_sorted')
    .orderBy('e.id')
    .limit(1000)
    .execute()
}

/** Writes that somebody is designated. Gives the id. */
export async function addSpecialist(
  { db, actor }: Work,
  said: Pick<Specialist, 'personId' | 'designationId' | 'field' | 'designatedOn' | 'trainingHeldId'>,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('specialist_designations')
    .values({
      ...{ authority_id: actor.authorityId, id, designation_id: said.designationId, person_id: said.personId },
      ...{ field: said.field, designated_on: said.designatedOn, ended_on: null },
      ...{ training_held_id: said.trainingHeldId, recorded_by: actor.personId },
    })
    .execute()
  return id
}

/** Some people are specialists no more, from a day on. */
export async function finishSpecialists({ db }: Work, ids: readonly string[], on: PlainDate): Promise<void> {
  await db
    .updateTable('specialist_designations')
    .set({ ended_on: sql`greatest(designated_on, ${on}::date)` })
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
}
