import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { newId } from '#shared/id.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Charge, ChargeKind, PaidBy } from './charge.ts'
import type { ToCharge } from './charge-rules.ts'

/** What a list of charges is asked for. */
export type ChargeFilter = {
  schoolId?: string | undefined
  schoolYear?: SchoolYear | undefined
  kind?: ChargeKind | undefined
  paidBy?: PaidBy | undefined
  orderId?: string | undefined
}

const COLUMNS = sql`c.id, c.number, c.kind, c.of_charge_id as "ofChargeId", of_charge.number as "ofNumber",
  c.school_id as "schoolId", s.name as "schoolName", s.urn, c.order_id as "orderId", c.offer,
  o.model_version_id as "modelVersionId", c.visit_id as "visitId", c.half_days as "halfDays", c.pence::float8 as pence,
  c.happened_on as "happenedOn", c.counts_on as "countsOn", c.made_on as "madeOn", p.name as "madeByName",
  c.paid_by as "paidBy", c.order_number as "orderNumber", c.cost_code as "costCode", c.vat_code as "vatCode", c.because,
  coalesce((select -sum(k.pence) from charges k where k.authority_id = c.authority_id and k.of_charge_id = c.id), 0)::float8
    as "creditedPence", f.number as "fileNumber"`

const CHARGES = sql`charges c
  join schools s on s.authority_id = c.authority_id and s.id = c.school_id
  join orders o on o.authority_id = c.authority_id and o.id = c.order_id
  join people p on p.authority_id = c.authority_id and p.id = c.made_by
  left join charges of_charge on of_charge.authority_id = c.authority_id and of_charge.id = c.of_charge_id
  left join finance_file_lines l on l.authority_id = c.authority_id and l.charge_id = c.id
  left join finance_files f on f.authority_id = l.authority_id and f.id = l.file_id`

const NEWEST: readonly OrderBy[] = [
  { of: sql`c.counts_on`, type: 'date' },
  { of: sql`c.number`, type: 'integer' },
]

const asked = (look: Look, { schoolId, schoolYear, kind, paidBy, orderId }: ChargeFilter) => sql`
  ${withinReach(look.reach('see-charges'), 'c.school_id')}
  and ${schoolId ? sql`c.school_id = ${schoolId}` : sql`true`}
  and ${schoolYear ? sql`c.counts_on between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)}` : sql`true`}
  and ${kind ? sql`c.kind = ${kind}` : sql`true`}
  and ${paidBy ? sql`c.paid_by = ${paidBy}` : sql`true`}
  and ${orderId ? sql`c.order_id = ${orderId}` : sql`true`}`

/** Charges and credits within sight, the newest first; `after` is the last one of the page before. */
export async function listCharges(
  look: Look,
  { after, limit, ...filter }: ChargeFilter & { after?: string | undefined; limit: number },
): Promise<Charge[]> {
  const { rows: places } = after
    ? await sql<{ place: string[] }>`
        select array[${sql.join(NEWEST.map(({ of }) => sql`${of}::text`))}] as place from charges c
        where c.id = ${after}`.execute(look.db)
    : { rows: [] }
  const place = places[0]?.place
  const { rows } = await sql<Charge>`
    select ${COLUMNS} from ${CHARGES} where ${asked(look, filter)}
      and ${place ? afterPlace(NEWEST, true, place) : sql`true`}
    order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
  return rows
}

/** What a list of charges comes to, in pence: what was charged, what was credited, above nothing both. */
export type ChargeSums = { charged: number; credited: number; lines: number }

/** The sums of a list. */
export async function sumCharges(look: Look, filter: ChargeFilter): Promise<ChargeSums> {
  const { rows } = await sql<ChargeSums>`
    select coalesce(sum(c.pence) filter (where c.kind = 'charge'), 0)::float8 as charged,
      coalesce(-sum(c.pence) filter (where c.kind = 'credit'), 0)::float8 as credited, count(*)::integer as lines
    from charges c where ${asked(look, filter)}`.execute(look.db)
  return rows[0] ?? { charged: 0, credited: 0, lines: 0 }
}

/** One charge or credit, for somebody who sees charges at its school. */
export async function findCharge(look: Look, id: string): Promise<Charge | undefined> {
  const { rows } = await sql<Charge>`
    select ${COLUMNS} from ${CHARGES} where c.id = ${id} and ${asked(look, {})}`.execute(look.db)
  return rows[0]
}

/** Those that are in no file for the finance system yet, in their order; of every school. */
export async function listChargesNotDrawn(look: Look): Promise<Charge[]> {
  const { rows } = await sql<Charge>`
    select ${COLUMNS} from ${CHARGES} where l.id is null and ${asked(look, {})} order by c.number limit 20000`.execute(
    look.db,
  )
  return rows
}

/** A thing to charge, with what its order and school say. */
export type Chargeable = ToCharge & {
  schoolId: string
  offer: string
  number: number
  modelVersionId: string
  typeName: string | null
  typeGroupName: string | null
}

/** What was delivered or accepted and is not charged yet, the oldest first: visits that were held, and orders that are not by the day. */
export async function listChargeable(look: Look): Promise<Chargeable[]> {
  const of = sql`o.id as "orderId", o.rate_pence as "ratePence", o.price_pence as "pricePence", o.school_id as "schoolId",
    o.offer, o.number, o.model_version_id as "modelVersionId", s.type_name as "typeName", s.type_group_name as "typeGroupName"`
  const standing = sql`o.status in ('accepted', 'ended') and ${withinReach(look.reach('keep-orders'), 'o.school_id')}`
  const { rows } = await sql<Chargeable>`
    select ${of}, ov.visit_id as "visitId", ov.half_days as "halfDays", ov.free_half_days as "freeHalfDays", v.held_on as "happenedOn"
    from order_visits ov
    join orders o on o.authority_id = ov.authority_id and o.id = ov.order_id
    join visits v on v.authority_id = ov.authority_id and v.id = ov.visit_id and v.status = 'held'
    join schools s on s.authority_id = o.authority_id and s.id = o.school_id
    where ${standing} and ov.half_days > ov.free_half_days and o.rate_pence > 0
      and not exists (select from charges c where c.authority_id = ov.authority_id and c.visit_id = ov.visit_id and c.kind = 'charge')
    union all
    select ${of}, null, null, 0, o.accepted_on
    from orders o join schools s on s.authority_id = o.authority_id and s.id = o.school_id
    where ${standing} and o.priced_per <> 'day' and o.price_pence > 0
      and not exists (select from charges c where c.authority_id = o.authority_id and c.order_id = o.id and c.visit_id is null and c.kind = 'charge')
    order by "happenedOn", "orderId", "visitId" limit 20000`.execute(look.db)
  return rows
}

/** Holds the charges of a service until the deed ends: of two that charge or draw at once the second finds what the first did. */
export async function holdCharges({ db, actor }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`charges ${actor.authorityId}`}, 0))`.execute(db)
}

export type NewCharge = Pick<
  Charge,
  | 'kind'
  | 'ofChargeId'
  | 'schoolId'
  | 'orderId'
  | 'offer'
  | 'visitId'
  | 'halfDays'
  | 'pence'
  | 'happenedOn'
  | 'countsOn'
  | 'paidBy'
  | 'orderNumber'
  | 'costCode'
  | 'vatCode'
  | 'because'
>

/** Adds lines, numbered on from the last. Gives their ids. */
export async function addCharges(work: Work, lines: readonly NewCharge[]): Promise<string[]> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0)::integer as last from charges`.execute(
    work.db,
  )
  const last = rows[0]?.last ?? 0
  const made = lines.map((line, at) => ({
    ...{ authority_id: work.actor.authorityId, id: newId(), number: last + 1 + at, kind: line.kind },
    ...{ of_charge_id: line.ofChargeId, school_id: line.schoolId, order_id: line.orderId, offer: line.offer },
    ...{ visit_id: line.visitId, half_days: line.halfDays, pence: line.pence, happened_on: line.happenedOn },
    ...{ counts_on: line.countsOn, made_on: work.today, made_by: work.actor.personId, paid_by: line.paidBy },
    ...{ order_number: line.orderNumber, cost_code: line.costCode, vat_code: line.vatCode, because: line.because },
  }))
  for (let from = 0; from < made.length; from += 1000)
    await work.db
      .insertInto('charges')
      .values(made.slice(from, from + 1000))
      .execute()
  return made.map(({ id }) => id)
}
