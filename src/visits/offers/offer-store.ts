import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { takenOf } from '../clashes/engagement-store.ts'
import type { Offer, OfferedSchool, Slot } from './offer.ts'

const COLUMNS = sql`o.id, o.model_version_id as "modelVersionId", o.visit_type as "visitType", o.adviser_id as "adviserId",
  a.name as "adviserName", o.length, o.purposes, o.offered_by as "offeredBy", o.offered_on as "offeredOn",
  o.closes_on as "closesOn", o.closed_on as "closedOn"`

/** Whether a school still has what it chose: a visit that was not cancelled. */
const CHOSEN = sql`exists (select from visits v where v.authority_id = os.authority_id and v.id = os.visit_id and v.status <> 'cancelled')`

export async function findOffer(look: Look, id: string): Promise<Offer | undefined> {
  const { rows } = await sql<Offer>`
    select ${COLUMNS} from date_offers o join people a on a.authority_id = o.authority_id and a.id = o.adviser_id
    where o.id = ${id}`.execute(look.db)
  return rows[0]
}

/** The times of an offer, the earliest first; `alone` holds one for this deed, so that of two who take it the second finds the first. */
export async function listSlots(look: Look, offerId: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select sl.id, sl.held_on as "on", sl.starts_at_minute as at, sl.places, ${takenOf(sql`sl`)} as taken,
      sl.despite_clash as "isDespiteClash", sl.withdrawn_on is not null as "isWithdrawn"
    from offered_slots sl where sl.offer_id = ${offerId}
    order by sl.held_on, sl.starts_at_minute`.execute(look.db)
  return rows
}

/** Holds a time until the deed ends: of two schools that take it at once, the second finds the first. */
export async function holdSlot(work: Work, slotId: string): Promise<void> {
  await work.db.selectFrom('offered_slots').select('id').where('id', '=', slotId).forUpdate().execute()
}

/** The schools of an offer, by name: all of them, or one. */
export async function listOfferedSchools(look: Look, offerId: string, schoolId?: string): Promise<OfferedSchool[]> {
  const { rows } = await sql<OfferedSchool>`
    select os.school_id as "schoolId", s.name as "schoolName", v.id as "visitId", v.booked_for as "visitOn"
    from offered_schools os join schools s on s.authority_id = os.authority_id and s.id = os.school_id
    left join visits v on v.authority_id = os.authority_id and v.id = os.visit_id and v.status <> 'cancelled'
    where os.offer_id = ${offerId} and ${schoolId ? sql`os.school_id = ${schoolId}` : sql`true`}
    order by s.name_sorted, s.id limit 1000`.execute(look.db)
  return rows
}

/** An offer in a list: how many schools it was made to, and how many have chosen. */
export type ListedOffer = Offer & { schools: number; chosen: number }

/** The offers of some people, or of everyone; those that are open first, then the newest. */
export async function listOffers(look: Look, people: readonly string[] | undefined, limit: number) {
  const whose = people
    ? sql`(o.adviser_id = any (${[...people]}::uuid[]) or o.offered_by = any (${[...people]}::uuid[]))`
    : sql`true`
  const { rows } = await sql<ListedOffer>`
    select ${COLUMNS}, made.schools, made.chosen
    from date_offers o join people a on a.authority_id = o.authority_id and a.id = o.adviser_id
    cross join lateral (select count(*)::integer as schools, count(*) filter (where ${CHOSEN})::integer as chosen
      from offered_schools os where os.authority_id = o.authority_id and os.offer_id = o.id) made
    where ${whose} order by o.offered_on desc, o.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** An offer that waits for a school to choose. */
export type OfferToSchool = Offer & { schoolId: string; schoolName: string }

/** What is open to the schools for which somebody speaks, or to one school, and not chosen yet; what closes first stands first. */
export async function listOffersToChoose(look: Look, limit: number, schoolId?: string): Promise<OfferToSchool[]> {
  const { rows } = await sql<OfferToSchool>`
    select ${COLUMNS}, os.school_id as "schoolId", s.name as "schoolName"
    from date_offers o
    join people a on a.authority_id = o.authority_id and a.id = o.adviser_id
    join offered_schools os on os.authority_id = o.authority_id and os.offer_id = o.id
    join schools s on s.authority_id = os.authority_id and s.id = os.school_id
    where o.closed_on is null and o.closes_on >= ${look.today} and not ${CHOSEN}
      and ${withinReach(look.reach(schoolId ? 'see-school' : 'propose-date'), 'os.school_id')}
      and ${schoolId ? sql`os.school_id = ${schoolId}` : sql`true`}
    order by o.closes_on, o.id, os.id limit ${limit}`.execute(look.db)
  return rows
}

type NewOffer = Pick<Offer, 'modelVersionId' | 'visitType' | 'adviserId' | 'length' | 'purposes' | 'closesOn'>

export async function addOffer(work: Work, offer: NewOffer, schoolIds: readonly string[]): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('date_offers')
    .values({
      authority_id: authorityId,
      id,
      model_version_id: offer.modelVersionId,
      visit_type: offer.visitType,
      adviser_id: offer.adviserId,
      length: offer.length,
      purposes: [...offer.purposes],
      offered_by: personId,
      offered_on: work.today,
      closes_on: offer.closesOn,
      closed_on: null,
    })
    .execute()
  await work.db
    .insertInto('offered_schools')
    .values(
      schoolIds.map((schoolId) => ({
        authority_id: authorityId,
        id: newId(),
        offer_id: id,
        school_id: schoolId,
        slot_id: null,
        visit_id: null,
      })),
    )
    .execute()
  return id
}

export type NewSlot = { on: PlainDate; at: number; places: number; isDespiteClash: boolean }

export async function addSlots(work: Work, offerId: string, slots: readonly NewSlot[]): Promise<void> {
  await work.db
    .insertInto('offered_slots')
    .values(
      slots.map(({ on, at, places, isDespiteClash }) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        offer_id: offerId,
        held_on: on,
        starts_at_minute: at,
        places,
        despite_clash: isDespiteClash,
        withdrawn_on: null,
      })),
    )
    .execute()
}

export async function markTaken(
  work: Work,
  offerId: string,
  schoolId: string,
  taken: { slotId: string; visitId: string },
) {
  await work.db
    .updateTable('offered_schools')
    .set({ slot_id: taken.slotId, visit_id: taken.visitId })
    .where('offer_id', '=', offerId)
    .where('school_id', '=', schoolId)
    .execute()
}

export async function markClosed(work: Work, offerId: string): Promise<void> {
  await work.db.updateTable('date_offers').set({ closed_on: work.today }).where('id', '=', offerId).execute()
}

export async function markWithdrawn(work: Work, slotId: string): Promise<void> {
  await work.db.updateTable('offered_slots').set({ withdrawn_on: work.today }).where('id', '=', slotId).execute()
}
