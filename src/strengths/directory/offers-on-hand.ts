import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import { givesNotNow } from '../not-now/not-now-store.ts'

/** A strength that its head offers, as whoever looks for help needs to know it. */
export type OfferOnHand = {
  id: string
  title: string
  aspect: string
  marks: string[]
  /** Whose it is; the service’s own with none. */
  schoolId: string | null
  schoolName: string | null
  /** The group for which it is offered, and its kind. */
  forGroupName: string | null
  forGroupKind: string | null
  confirmedOn: PlainDate
  /** Half-days that are offered, and that nobody has taken or been promised. */
  halfDays: number
  left: number
  isNotNow: boolean
  easting: number | null
  northing: number | null
  /** The stems of its words, by which it is compared. */
  stems: string[]
}

/** So many offers are compared at once; no service has as many. */
const MOST = 20_000

/** RO-76. What is offered within the service, with what is left of each. Partners from outside are not among them: they come by decision. */
export async function listOffersOnHand(look: Look, { ids }: { ids?: readonly string[] } = {}): Promise<OfferOnHand[]> {
  const { rows } = await sql<OfferOnHand>`
    select e.id, e.title, e.aspect, e.marks, e.school_id as "schoolId", s.name as "schoolName", o.name as "forGroupName", o.kind as "forGroupKind",
      e.confirmed_on::text as "confirmedOn", e.half_days as "halfDays", e.half_days - e.half_days_taken - e.half_days_matched as left,
      ${givesNotNow(look, sql`e.school_id`)} as "isNotNow", s.easting, s.northing,
      tsvector_to_array(e.stems) as stems
    from strength_points e
    left join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    left join groups o on o.authority_id = e.authority_id and o.id = e.offered_for
    where e.status = 'verified' and e.offered_on is not null and e.partner is null and (s.id is null or s.status <> 'closed')
      and ${ids ? sql`e.id = any (${[...ids]}::uuid[])` : sql`true`}
    order by e.id limit ${MOST}`.execute(look.db)
  return rows
}

/** The stems of some words, as those of offers are made. */
export async function stemsOf({ db }: Look, texts: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector('english', translate(t.words, '’‘', '  '))) as stems
    from unnest(${[...texts]}::text[]) with ordinality as t(words, at) order by t.at`.execute(db)
  return rows.map(({ stems }) => stems)
}

/**
 * XX-09. Promises so many half-days of an offer. Gives false where it is no longer offered or has not so many left: of two who ask for the last
 * day at once the second waits for the first, and is given none.
 */
export async function drawOnOffer({ db }: Work, pointId: string, halfDays: number): Promise<boolean> {
  const { rows } = await sql`
    update strength_points set half_days_matched = half_days_matched + ${halfDays}::integer, revision = revision + 1
    where id = ${pointId} and status = 'verified' and offered_on is not null
      and half_days_taken + half_days_matched + ${halfDays}::integer <= half_days
    returning id`.execute(db)
  return rows.length === 1
}

/** XX-09. Gives half-days back that were promised and not worked, also where they are offered no longer. */
export async function giveBackToOffer({ db }: Work, pointId: string, halfDays: number): Promise<void> {
  await sql`
    update strength_points set half_days_matched = greatest(0, half_days_matched - ${halfDays}::integer), revision = revision + 1
    where id = ${pointId}`.execute(db)
}
