import { sql, type RawBuilder } from 'kysely'
import { anyOf } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Engagement } from './clash-rules.ts'

type Except = { exceptVisitId?: string | undefined; exceptOfferId?: string | undefined }

/**
 * What somebody has on a day: visits that were not cancelled, and times that they offer while a school can still take them. What
 * belongs to one offer does not stand in the way of that offer.
 */
export async function listEngagements(
  look: Look,
  personId: string,
  on: PlainDate,
  { exceptVisitId, exceptOfferId }: Except,
): Promise<Engagement[]> {
  const offer = exceptOfferId ?? null
  const { rows } = await sql<Engagement>`
    select v.starts_at_minute as at, v.length, s.name as "schoolName"
    from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where v.adviser_id = ${personId} and v.booked_for = ${on} and v.status <> 'cancelled'
      and v.id is distinct from ${exceptVisitId ?? null}::uuid
      and not exists (select from offered_schools os
        where os.authority_id = v.authority_id and os.visit_id = v.id and os.offer_id = ${offer}::uuid)
    union all
    select sl.starts_at_minute, o.length, null
    from date_offers o join offered_slots sl on sl.authority_id = o.authority_id and sl.offer_id = o.id
    where o.adviser_id = ${personId} and o.closed_on is null and o.closes_on >= ${look.today}
      and sl.held_on = ${on} and sl.withdrawn_on is null and o.id is distinct from ${offer}::uuid
      and sl.places > ${takenOf(sql`sl`)}
    order by 1`.execute(look.db)
  return rows
}

/** What some people have between two days, read at once: for a day as `listEngagements` gives it. */
export async function openEngagements(
  look: Look,
  personIds: readonly string[],
  from: PlainDate,
  until: PlainDate,
  exceptVisitId?: string,
) {
  const { rows } = await sql<Engagement & { personId: string; on: PlainDate }>`
    select v.adviser_id as "personId", v.booked_for as on, v.starts_at_minute as at, v.length, s.name as "schoolName"
    from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where v.adviser_id = any (${[...personIds]}::uuid[]) and v.booked_for between ${from} and ${until}
      and v.status <> 'cancelled' and v.id is distinct from ${exceptVisitId ?? null}::uuid
    union all
    select o.adviser_id, sl.held_on, sl.starts_at_minute, o.length, null
    from date_offers o join offered_slots sl on sl.authority_id = o.authority_id and sl.offer_id = o.id
    where o.adviser_id = any (${[...personIds]}::uuid[]) and o.closed_on is null and o.closes_on >= ${look.today}
      and sl.held_on between ${from} and ${until} and sl.withdrawn_on is null and sl.places > ${takenOf(sql`sl`)}
    order by 3`.execute(look.db)
  return (personId: string, on: PlainDate) => rows.filter((each) => each.personId === personId && each.on === on)
}

/** Holds the time of several people, as `holdPerson` does. */
export async function holdPeople(work: Work, personIds: readonly string[]): Promise<void> {
  await work.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', anyOf(personIds))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** How many schools have taken a time and still come then: what was cancelled or moved away is free again. */
export function takenOf(slot: RawBuilder<unknown>) {
  return sql<number>`(select count(*)::integer from offered_schools os
    join visits v on v.authority_id = os.authority_id and v.id = os.visit_id
    where os.authority_id = ${slot}.authority_id and os.slot_id = ${slot}.id and v.status <> 'cancelled'
      and v.booked_for = ${slot}.held_on)`
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
