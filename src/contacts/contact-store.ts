import { sql } from 'kysely'
import { isWatchedBy } from '#schools/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { LoggedContact } from './contact-rules.ts'
import {
  afterContact,
  findContactPlace,
  NEWEST_FIRST,
  orderOfContacts,
  type ContactSort,
} from './contact-order-store.ts'
import type { Contact, WhyStruckOut } from './contact.ts'

/** Contacts within somebody's sight, with their school and who gave them. */
const contacts = (look: Look) =>
  look.db
    .selectFrom('contacts as c')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'c.authority_id').onRef('s.id', '=', 'c.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.person_id'),
    )
    .where(withinReach(look.reach('see-contacts'), 'c.school_id'))

const withColumns = (look: Look) =>
  contacts(look).select([
    'c.id',
    'c.school_id as schoolId',
    's.name as schoolName',
    'c.person_id as personId',
    'p.name as personName',
    'c.model_version_id as modelVersionId',
    'c.kind',
    'c.topic',
    'c.held_on as heldOn',
    'c.minutes',
    'c.logged_at as loggedAt',
    sql<Date | null>`c.struck_out_at`.as('struckOutAt'),
    sql<string>`(select b.name from people b where b.authority_id = c.authority_id and b.id = c.struck_out_by)`.as(
      'by',
    ),
    'c.struck_out_because as because',
    'c.revision',
  ])

type Row = Awaited<ReturnType<ReturnType<typeof withColumns>['execute']>>[number]

const contactOf = ({ struckOutAt, by, because, ...row }: Row): Contact => ({
  ...row,
  struckOut: struckOutAt && because ? { at: struckOutAt, by, because } : null,
})

/** One that the person may know of; undefined when there is none. */
export async function findContact(look: Look, id: string): Promise<Contact | undefined> {
  const row = await withColumns(look).where('c.id', '=', id).executeTakeFirst()
  return row && contactOf(row)
}

/** The same, held until the deed ends. */
export async function findContactToChange(work: Work, id: string): Promise<Contact | undefined> {
  const [, contact] = await Promise.all([
    work.db.selectFrom('contacts').select('id').where('id', '=', id).forUpdate().execute(),
    findContact(work, id),
  ])
  return contact
}

export type ContactFilter = {
  personIds?: readonly string[] | undefined
  schoolId?: string | undefined
  /** Only those to schools that whoever looks watches. */
  isWatched?: boolean | undefined
  kind?: string | undefined
  topic?: string | undefined
  from?: PlainDate | undefined
  until?: PlainDate | undefined
}

type ContactPage = { sort?: ContactSort | undefined; after?: string | undefined; limit: number }

/** Which rows a filter leaves, as a condition on a contact `c`. */
function asked({ actor }: Look, { personIds, schoolId, isWatched, kind, topic, from, until }: ContactFilter) {
  return sql<boolean>`(${sql.join(
    [
      ...(personIds ? [sql`c.person_id = any (${[...personIds]}::uuid[])`] : []),
      ...(schoolId ? [sql`c.school_id = ${schoolId}::uuid`] : []),
      ...(isWatched ? [isWatchedBy(actor.personId, sql`c.school_id`)] : []),
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(topic ? [sql`c.topic = ${topic}`] : []),
      ...(from ? [sql`c.held_on >= ${from}`] : []),
      ...(until ? [sql`c.held_on <= ${until}`] : []),
      sql`true`,
    ],
    sql` and `,
  )})`
}

/** Contacts within somebody's sight, a page at a time; those that were struck out too, marked. */
export async function listContacts(look: Look, filter: ContactFilter & ContactPage): Promise<Contact[]> {
  const { sort = NEWEST_FIRST, after, limit } = filter
  const place = after ? await findContactPlace(look, sort, after) : undefined
  let query = withColumns(look).where(asked(look, filter))
  if (place) query = query.where(afterContact(sort, place))
  return (await query.orderBy(orderOfContacts(sort)).limit(limit).execute()).map(contactOf)
}

/** How many contacts a filter leaves, and how long they took together: what was struck out counts nowhere. */
export async function sumContacts(look: Look, filter: ContactFilter): Promise<{ count: number; minutes: number }> {
  return contacts(look)
    .select([
      sql<number>`count(*)::integer`.as('count'),
      sql<number>`coalesce(sum(c.minutes), 0)::integer`.as('minutes'),
    ])
    .where(asked(look, filter))
    .where('c.struck_out_at', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Somebody's time for a school on a day. */
export type ContactTime = { personId: string; schoolId: string; on: PlainDate; minutes: number }

/**
 * ES-62. The time that informal support took, by person, school and day, between two days; of one person or school where
 * one is given. For a ledger: what was struck out is not in it, and no topic is.
 */
export async function listContactTime(
  look: Look,
  { personIds, schoolId, from, until }: Omit<ContactFilter, 'kind' | 'topic'> & { from: PlainDate; until: PlainDate },
): Promise<ContactTime[]> {
  return contacts(look)
    .select(['c.person_id as personId', 'c.school_id as schoolId', 'c.held_on as on'])
    .select(sql<number>`sum(c.minutes)::integer`.as('minutes'))
    .where(asked(look, { personIds, schoolId, from, until }))
    .where('c.struck_out_at', 'is', null)
    .groupBy(['c.person_id', 'c.school_id', 'c.held_on'])
    .orderBy('c.held_on')
    .execute()
}

export async function addContact(
  { db, actor, now }: Work,
  { schoolId, modelVersionId, kind, topic, on, minutes }: LoggedContact & { schoolId: string; modelVersionId: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('contacts')
    .values({
      authority_id: actor.authorityId,
      id,
      school_id: schoolId,
      person_id: actor.personId,
      model_version_id: modelVersionId,
      kind,
      topic,
      held_on: on,
      minutes,
      logged_at: now,
    })
    .execute()
  return id
}

/** Strikes one out, or takes it back where no reason is given. */
export async function markContact(work: Work, id: string, because: WhyStruckOut | null): Promise<void> {
  await work.db
    .updateTable('contacts')
    .set({
      struck_out_at: because && work.now,
      struck_out_by: because && work.actor.personId,
      struck_out_because: because,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
