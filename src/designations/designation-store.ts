import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import type { Designation, Specialist, WorkDone } from './designation.ts'

type Filter = { id?: string; schoolId?: string; isStanding?: boolean }

const designations = (look: Look) =>
  look.db
    .selectFrom('school_designations as d')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.school_id'),
    )
    .select(['d.id', 'd.school_id as schoolId', 's.name as schoolName', 'd.model_version_id as modelVersionId'])
    .select(['d.phase', 'd.bid_id as bidId', 'd.designated_on as designatedOn', 'd.ended_on as endedOn'])
    .select(['d.ended_because as endedBecause', 'd.revision'])

/** Designations, those that stand first, then by school. Everybody of the service reads them: they are published. */
export async function listDesignations(look: Look, { id, schoolId, isStanding }: Filter = {}): Promise<Designation[]> {
  return designations(look)
    .$if(id !== undefined, (query) => query.where('d.id', '=', id ?? ''))
    .$if(schoolId !== undefined, (query) => query.where('d.school_id', '=', schoolId ?? ''))
    .$if(isStanding === true, (query) =>
      query.where(sql<boolean>`(d.ended_on is null or d.ended_on > ${look.today})`),
    )
    .orderBy(sql`d.ended_on desc nulls first`)
    .orderBy('s.name_sorted')
    .orderBy('d.id')
    .limit(500)
    .execute()
}

/** Holds bids and designations until the deed ends: what there may be rests on all of them, and of two at once one comes second. */
export async function holdDesignations({ db, actor }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`designations ${actor.authorityId}`}, 0))`.execute(db)
}

export async function addDesignation(
  work: Work,
  said: { schoolId: string; phase: string; bidId: string | null; designatedOn: PlainDate },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('school_designations')
    .values({
      ...{ authority_id: authorityId, id, school_id: said.schoolId, model_version_id: work.modelVersionId },
      ...{ phase: said.phase, bid_id: said.bidId, designated_on: said.designatedOn },
      ...{ ended_on: null, ended_because: null, recorded_by: personId },
    })
    .execute()
  return id
}

/** Ends a designation, and with it what it gave to the people whom the school designated. */
export async function finishDesignation({ db }: Work, id: string, on: PlainDate, because: string): Promise<void> {
  await db
    .updateTable('school_designations')
    .set({ ended_on: on, ended_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** What a designated school did, element by element, the newest first. */
export async function listWork(look: Look, designationId: string): Promise<WorkDone[]> {
  return look.db
    .selectFrom('designation_works as w')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'w.authority_id').onRef('s.id', '=', 'w.for_school_id'),
    )
    .select(['w.id', 'w.element', 'w.title', 'w.about', 'w.started_on as startedOn', 'w.finished_on as finishedOn'])
    .select('s.name as forSchoolName')
    .where('w.designation_id', '=', designationId)
    .orderBy('w.started_on', 'desc')
    .orderBy('w.id', 'desc')
    .limit(500)
    .execute()
}

export type WorkSaid = Pick<WorkDone, 'element' | 'title' | 'about' | 'startedOn' | 'finishedOn'>

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
