import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Licence } from './licence.ts'

type Filter = { id?: string; schoolId?: string; isOver?: boolean }

/** Licences: those that have not ended first, by the last day of their period. */
export async function listLicences(look: Look, { id, schoolId, isOver }: Filter = {}): Promise<Licence[]> {
  return look.db
    .selectFrom('innovation_licences as l')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.person_id'),
    )
    .innerJoin('people as g', (join) =>
      join.onRef('g.authority_id', '=', 'l.authority_id').onRef('g.id', '=', 'l.granted_by'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'l.authority_id').onRef('s.id', '=', 'l.school_id'),
    )
    .select(['l.id', 'l.person_id as personId', 'p.name as personName', 'l.school_id as schoolId'])
    .select(['s.name as schoolName', 'l.scope', 'l.for_school_ids as forSchoolIds', 'l.started_on as startedOn'])
    .select(['l.finished_on as finishedOn', 'g.name as grantedByName', 'l.granted_on as grantedOn'])
    .select(['l.ended_on as endedOn', 'l.outcome', 'l.revision'])
    .select(
      sql<string[]>`array(select n.name from schools n where n.authority_id = l.authority_id
        and n.id = any (l.for_school_ids) order by n.name_sorted, n.id)`.as('forSchoolNames'),
    )
    .$if(id !== undefined, (query) => query.where('l.id', '=', id ?? ''))
    .$if(schoolId !== undefined, (query) => query.where('l.school_id', '=', schoolId ?? ''))
    .$if(isOver === false, (query) => query.where('l.ended_on', 'is', null))
    .orderBy(sql`l.ended_on desc nulls first`)
    .orderBy('l.finished_on')
    .orderBy('l.id')
    .limit(500)
    .execute()
}

type NewLicence = Pick<Licence, 'personId' | 'schoolId' | 'scope' | 'forSchoolIds' | 'startedOn' | 'finishedOn'>

/** Writes a licence. Gives the id. */
export async function addLicence(work: Work, said: NewLicence): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('innovation_licences')
    .values({
      ...{ authority_id: authorityId, id, person_id: said.personId, school_id: said.schoolId },
      ...{ model_version_id: work.modelVersionId, scope: said.scope, for_school_ids: [...said.forSchoolIds] },
      ...{ started_on: said.startedOn, finished_on: said.finishedOn, granted_by: personId, granted_on: work.today },
      ...{ ended_on: null, outcome: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Writes the scope and the period of a licence in place of what they were. */
export async function setLicence(
  { db }: Work,
  id: string,
  { scope, forSchoolIds, finishedOn }: Pick<Licence, 'scope' | 'forSchoolIds' | 'finishedOn'>,
): Promise<void> {
  await db
    .updateTable('innovation_licences')
    .set({ scope, for_school_ids: [...forSchoolIds], finished_on: finishedOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Holds a licence until the deed ends. */
export async function holdLicence({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('innovation_licences').select('id').where('id', '=', id).forUpdate().execute()
}

/** Ends a licence on a day, with what came of it. */
export async function finishLicence({ db }: Work, id: string, on: PlainDate, outcome: string): Promise<void> {
  await db
    .updateTable('innovation_licences')
    .set({ ended_on: on, outcome, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
