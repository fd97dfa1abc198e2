import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Engagement } from './clash-rules.ts'

type Except = { exceptVisitId?: string | undefined; exceptSlotId?: string | undefined }

/** What somebody has on a day: visits that were not cancelled, and half-days that they offer and nobody has taken yet. */
export async function listEngagements(
  look: Look,
  personId: string,
  on: PlainDate,
  { exceptVisitId }: Except,
): Promise<Engagement[]> {
  return look.db
    .selectFrom('visits as v')
    .innerJoin('schools as s', 's.id', 'v.school_id')
    .select(['v.starts_at_minute as at', 'v.length', 's.name as schoolName'])
    .where('v.adviser_id', '=', personId)
    .where('v.booked_for', '=', on)
    .where('v.status', '<>', 'cancelled')
    .$if(exceptVisitId !== undefined, (query) => query.where('v.id', '<>', exceptVisitId ?? ''))
    .orderBy('v.starts_at_minute')
    .execute()
}

/** Holds somebody's time for this deed: of two bookings of one person at once, the second finds the first. */
export async function holdPerson(work: Work, personId: string): Promise<void> {
  await work.db.selectFrom('people').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
}

export async function findName(look: Look, personId: string): Promise<string> {
  const row = await look.db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst()
  return row?.name ?? 'This person'
}

/** A visit to a school near a day, whoever makes it. */
export type NearVisit = {
  id: string
  on: PlainDate
  visitType: string
  modelVersionId: string
  adviserName: string
  length: string
}

/** The visits to a school between two days that were not cancelled, whoever makes them, the earliest first. */
export async function listVisitsBetween(
  look: Look,
  schoolId: string,
  from: PlainDate,
  until: PlainDate,
  limit: number,
): Promise<NearVisit[]> {
  return look.db
    .selectFrom('visits as v')
    .innerJoin('people as p', 'p.id', 'v.adviser_id')
    .select([
      'v.id',
      'v.booked_for as on',
      'v.visit_type as visitType',
      'v.model_version_id as modelVersionId',
      'p.name as adviserName',
      'v.length',
    ])
    .where('v.school_id', '=', schoolId)
    .where('v.booked_for', '>=', from)
    .where('v.booked_for', '<=', until)
    .where('v.status', '<>', 'cancelled')
    .orderBy('v.booked_for')
    .orderBy('v.id')
    .limit(limit)
    .execute()
}
