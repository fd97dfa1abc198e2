import { sql } from 'kysely'
import { POWERS_OF_KIND } from '#model/index.ts'
import type { Look } from '#work/work.ts'

type Rows = readonly (readonly (string | number | null)[])[]

/** What the register says of a school, name by name. */
export async function factsOfSchool({ db }: Look, schoolId: string): Promise<Rows> {
  const row = await db.selectFrom('schools').selectAll().where('id', '=', schoolId).executeTakeFirst()
  const left = ['authority_id', 'id', 'imported_by', 'name_sorted', 'search_text']
  return Object.entries(row ?? {})
    .filter(([name, value]) => !left.includes(name) && value !== null)
    .map(([name, value]) => [name.replaceAll('_', ' '), String(value)])
}

/** Who held which role in it, and when. */
export async function peopleOfSchool({ db }: Look, schoolId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('held_roles as h')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'h.authority_id').onRef('p.id', '=', 'h.person_id'),
    )
    .select(['p.name', 'h.role', 'h.started_on', 'h.finished_on'])
    .where('h.school_id', '=', schoolId)
    .orderBy('h.started_on')
    .orderBy('h.id')
    .execute()
  return rows.map(({ name, role, started_on, finished_on }) => [name, role, started_on, finished_on])
}

/** NF-87. Its visits; of one of which nothing may be kept, no more than there is. */
export async function visitsOfSchool({ db }: Look, schoolId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'v.authority_id').onRef('p.id', '=', 'v.adviser_id'),
    )
    .select(['v.booked_for', 'v.held_on', 'v.visit_type', 'v.status', 'p.name', 'v.form_left_on'])
    .where('v.school_id', '=', schoolId)
    .orderBy('v.booked_for')
    .orderBy('v.id')
    .execute()
  return rows.map((row) => [row.booked_for, row.held_on, row.visit_type, row.status, row.name, row.form_left_on])
}

/** What was agreed with it. */
export async function actionsOfSchool({ db }: Look, schoolId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('actions')
    .select(['says', 'owned_by', 'owner_name', 'due_on', 'done_on', 'struck_out_because'])
    .where('school_id', '=', schoolId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => [row.says, row.owned_by, row.owner_name, row.due_on, row.done_on, row.struck_out_because])
}

/** What the school said before its visits, with the files that it handed in. */
export async function partsOfSchool({ db }: Look, schoolId: string) {
  return db
    .selectFrom('preparation_answers as a')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'a.authority_id').onRef('v.id', '=', 'a.visit_id'),
    )
    .select([
      'v.booked_for as on',
      'a.item',
      'a.says',
      'a.came_on as cameOn',
      'a.file_id as fileId',
      'a.file_name as fileName',
    ])
    .where('v.school_id', '=', schoolId)
    .where('a.struck_out_because', 'is', null)
    .orderBy('v.booked_for')
    .orderBy('a.id')
    .execute()
}

/** What was attached to records that were issued to it. */
export async function attachedToRecordsOf({ db }: Look, schoolId: string) {
  return db
    .selectFrom('attachments as a')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'a.authority_id').onRef('v.id', '=', 'a.visit_id'),
    )
    .innerJoin('records as r', (join) =>
      join
        .onRef('r.authority_id', '=', 'a.authority_id')
        .onRef('r.visit_id', '=', 'a.visit_id')
        .onRef('r.version', '=', 'a.from_version'),
    )
    .select(['v.held_on as on', 'a.file_id as fileId', 'a.file_name as fileName'])
    .where('v.school_id', '=', schoolId)
    .where('r.status', '=', 'issued')
    .orderBy('v.held_on')
    .orderBy('a.id')
    .execute()
}

/** What happened to it. */
export type PastDeed = {
  at: Date
  name: string
  who: string | null
  changes: Record<string, { before?: unknown; after?: unknown }>
}

/**
 * WI-09. What happened to a school, as far as its headteacher may read it: no draft, no checker's comment, nothing that was
 * given in confidence.
 */
export async function historyOfSchool({ db }: Look, schoolId: string): Promise<PastDeed[]> {
  const { here, everywhere } = POWERS_OF_KIND.headteacher
  return db
    .selectFrom('events as e')
    .leftJoin('people as p', 'p.id', 'e.actor_id')
    .select(['e.at', 'e.name', 'p.name as who', 'e.changes'])
    .where(
      'e.id',
      'in',
      db
        .selectFrom('event_subjects as s')
        .select('s.event_id')
        .where('s.subject_kind', '=', 'school')
        .where('s.subject_id', '=', schoolId),
    )
    .where('e.audience', '=', sql<string>`any (${[...here, ...everywhere]}::text[])`)
    .orderBy('e.sequence')
    .execute()
}
