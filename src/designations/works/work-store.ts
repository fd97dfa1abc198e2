import { newId } from '#shared/id.ts'
import { anyOf } from '#db/sets.ts'
import { sortedName } from '#schools/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { WorkDone } from '../designation.ts'

/** What a designated school did, element by element, the newest first. */
export async function listWork(look: Look, designationId: string): Promise<WorkDone[]> {
  return look.db
    .selectFrom('designation_works as w')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'w.authority_id').onRef('s.id', '=', 'w.for_school_id'),
    )
    .select(['w.id', 'w.element', 'w.title', 'w.about', 'w.started_on as startedOn', 'w.finished_on as finishedOn'])
    .select(['s.name as forSchoolName', 'w.for_school_id as forSchoolId'])
    .where('w.designation_id', '=', designationId)
    .orderBy('w.started_on', 'desc')
    .orderBy('w.id', 'desc')
    .limit(500)
    .execute()
}

export type WorkSaid = Pick<WorkDone, 'element' | 'title' | 'about' | 'startedOn' | 'finishedOn'>

/** How much was done and goes on under each element, of some designations. */
export async function countWorks(look: Look, designationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await look.db
    .selectFrom('designation_works')
    .select(({ fn }) => ['designation_id as id', fn.countAll<string>().as('count')])
    .where('designation_id', '=', anyOf(designationIds))
    .groupBy('designation_id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, Number(count)]))
}

/** Writes work under an element. */
export async function addWork(
  { db, actor, today }: Work,
  designationId: string,
  said: WorkSaid & { forSchoolId: string | null },
): Promise<void> {
  await db
    .insertInto('designation_works')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), designation_id: designationId, element: said.element },
      ...{ title: said.title, about: said.about, started_on: said.startedOn, finished_on: said.finishedOn },
      ...{ for_school_id: said.forSchoolId, recorded_by: actor.personId, recorded_on: today, disposed_at: null },
    })
    .execute()
}

/** Writes what is said of work under an element in place of what was. */
export async function setWork(
  { db }: Work,
  id: string,
  { title, about, startedOn, finishedOn, element, forSchoolId }: WorkSaid & { forSchoolId: string | null },
): Promise<void> {
  await db
    .updateTable('designation_works')
    .set({ title, about, element, started_on: startedOn, finished_on: finishedOn, for_school_id: forSchoolId })
    .where('id', '=', id)
    .execute()
}

/** The schools that a URN or a whole name means: whoever supports others names any school of the service. */
export async function findNamedSchools(look: Look, text: string): Promise<{ id: string; urn: string }[]> {
  return look.db
    .selectFrom('schools')
    .select(['id', 'urn'])
    .where(({ or, eb }) => or([eb('urn', '=', text), eb('name_sorted', '=', sortedName(text))]))
    .orderBy('urn')
    .limit(10)
    .execute()
}
