import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { reachOfFirstContact } from './first-contact-policy.ts'
import type { Answered, AskedQuery, Query } from './first-contact.ts'

/** What somebody may read of what schools asked. */
const queries = (look: Look) =>
  look.db
    .selectFrom('contact_queries as q')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'q.authority_id').onRef('s.id', '=', 'q.school_id'),
    )
    .innerJoin('people as e', (join) =>
      join.onRef('e.authority_id', '=', 'q.authority_id').onRef('e.id', '=', 'q.entered_by'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.authority_id', '=', 'q.authority_id').onRef('a.id', '=', 'q.answered_by'),
    )
    .leftJoin('library_documents as d', (join) =>
      join.onRef('d.authority_id', '=', 'q.authority_id').onRef('d.id', '=', 'q.document_id'),
    )
    .select([
      'q.id',
      'q.school_id as schoolId',
      's.name as schoolName',
      'q.asked_on as askedOn',
      'q.came',
      'q.says',
      'e.name as enteredByName',
      'q.answered_on as answeredOn',
      'a.name as answeredByName',
      'q.answer',
      'q.document_id as documentId',
      'd.title as documentTitle',
      'q.signposted_to as signpostedTo',
      'q.revision',
    ])
    .where(withinReach(reachOfFirstContact(look), 'q.school_id'))

/** One that the person may read; undefined when there is none. */
export const findQuery = (look: Look, id: string): Promise<Query | undefined> =>
  queries(look).where('q.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findQueryToChange(work: Work, id: string): Promise<Query | undefined> {
  await work.db.selectFrom('contact_queries').select('id').where('id', '=', id).forUpdate().execute()
  return findQuery(work, id)
}

/** Which queries: those that wait, oldest first, or all, the newest first. */
export type QueryAsk = { isOpen: boolean; schoolId?: string | undefined; after?: string | undefined; limit: number }

export async function listQueries(look: Look, { isOpen, schoolId, after, limit }: QueryAsk): Promise<Query[]> {
  const last = after ? await findQuery(look, after) : undefined
  let query = queries(look)
  if (schoolId) query = query.where('q.school_id', '=', schoolId)
  if (isOpen) query = query.where('q.answered_on', 'is', null)
  if (last)
    query = query.where(
      isOpen
        ? sql<boolean>`(q.asked_on, q.id) > (${last.askedOn}::date, ${last.id}::uuid)`
        : sql<boolean>`(q.asked_on, q.id) < (${last.askedOn}::date, ${last.id}::uuid)`,
    )
  const order = isOpen ? 'asc' : 'desc'
  return query.orderBy('q.asked_on', order).orderBy('q.id', order).limit(limit).execute()
}

/** How many wait for an answer, and how many there are, each counted up to 1,001. */
export async function countQueries(look: Look): Promise<{ open: number; all: number }> {
  const counted = (isOpen: boolean) => {
    let query = queries(look).clearSelect().select('q.id')
    if (isOpen) query = query.where('q.answered_on', 'is', null)
    return look.db
      .selectFrom(query.limit(1001).as('found'))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  }
  const [open, all] = await Promise.all([counted(true), counted(false)])
  return { open: Number(open.count), all: Number(all.count) }
}

/** Writes what was asked. Gives its id. */
export async function addQuery(work: Work, schoolId: string, { says, came, askedOn }: AskedQuery): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('contact_queries')
    .values({
      ...{ authority_id: authorityId, id, school_id: schoolId, asked_on: askedOn, came, says, entered_by: personId },
      ...{ answered_on: null, answered_by: null, answer: null, document_id: null, signposted_to: null },
    })
    .execute()
  return id
}

/** Writes the answer. */
export async function writeAnswer(
  work: Work,
  id: string,
  { answer, documentId, signpostedTo }: Answered,
): Promise<void> {
  await work.db
    .updateTable('contact_queries')
    .set({
      ...{ answered_on: work.today, answered_by: work.actor.personId },
      ...{ answer, document_id: documentId, signposted_to: signpostedTo, revision: sql`revision + 1` },
    })
    .where('id', '=', id)
    .execute()
}
