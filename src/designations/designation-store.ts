import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import type { Designation } from './designation.ts'

type Filter = { id?: string; schoolId?: string; bidId?: string; isStanding?: boolean }

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
export async function listDesignations(
  look: Look,
  { id, schoolId, bidId, isStanding }: Filter = {},
): Promise<Designation[]> {
  return designations(look)
    .$if(id !== undefined, (query) => query.where('d.id', '=', id ?? ''))
    .$if(schoolId !== undefined, (query) => query.where('d.school_id', '=', schoolId ?? ''))
    .$if(bidId !== undefined, (query) => query.where('d.bid_id', '=', bidId ?? ''))
    .$if(isStanding === true, (query) => query.where(sql<boolean>`(d.ended_on is null or d.ended_on > ${look.today})`))
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

/** Writes a new designation. Gives the id. */
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

/** Writes since when, and by which bid, a school is designated in place of what was. */
export async function setDesignation(
  { db }: Work,
  id: string,
  { designatedOn, bidId }: Pick<Designation, 'designatedOn' | 'bidId'>,
): Promise<void> {
  await db
    .updateTable('school_designations')
    .set({ designated_on: designatedOn, bid_id: bidId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Ends a designation, and with it the work under it that goes on. */
export async function finishDesignation({ db }: Work, id: string, on: PlainDate, because: string): Promise<void> {
  await db
    .updateTable('designation_works')
    .set({ finished_on: sql`greatest(started_on, ${on}::date)` })
    .where('designation_id', '=', id)
    .where('finished_on', 'is', null)
    .execute()
  await db
    .updateTable('school_designations')
    .set({ ended_on: on, ended_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
