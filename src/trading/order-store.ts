import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { ClosingReason, Order, OrderSource, OrderStatus } from './order.ts'
import { nextNumber } from './order-number-store.ts'
import { ordersWithinSight } from './orders-within-sight.ts'

/** What is read of an order `o`, with its school `s` and the people of its steps. */
export const ORDER_COLUMNS = sql`o.id, o.school_id as "schoolId", s.name as "schoolName", o.school_year as "schoolYear",
  o.model_version_id as "modelVersionId", o.offer, o.programme, o.origin, o.status, o.status_on as "statusOn",
  o.begun_on as "begunOn", o.begun_by as "begunBy", begun.name as "begunByName", o.ordered_on as "orderedOn",
  ordered.name as "orderedByName", o.school_type as "schoolType", o.accepted_on as "acceptedOn",
  accepted.name as "acceptedByName", o.closed_on as "closedOn", closed.name as "closedByName",
  o.closed_because as "closedBecause", o.ended_on as "endedOn", o.priced_per as "pricedPer", o.rate_pence as "ratePence",
  o.half_days as "halfDays", o.free_half_days as "freeHalfDays", o.recruitment_id as "recruitmentId",
  o.group_id as "groupId", g.name as "groupName", o.number, o.given_by as "givenBy", given.name as "givenByName",
  o.allocation_id as "allocationId", o.free_allocation_id as "freeAllocationId", o.price_pence as "pricePence", o.may_hold_content as "mayHoldContent",
  o.visit_id as "visitId", o.agenda_item as "agendaItem", o.action_id as "actionId", o.revision`

/** Orders with what is read of them; everybody else's of other services is not there by row-level security. */
export const ORDERS = sql`orders o
  join schools s on s.authority_id = o.authority_id and s.id = o.school_id
  join people begun on begun.authority_id = o.authority_id and begun.id = o.begun_by
  left join people ordered on ordered.authority_id = o.authority_id and ordered.id = o.ordered_by
  left join people accepted on accepted.authority_id = o.authority_id and accepted.id = o.accepted_by
  left join people given on given.authority_id = o.authority_id and given.id = o.given_by
  left join groups g on g.authority_id = o.authority_id and g.id = o.group_id
  left join people closed on closed.authority_id = o.authority_id and closed.id = o.closed_by`

/** An order, for somebody who may know of it. */
export async function findOrder(look: Look, id: string): Promise<Order | undefined> {
  const { rows } = await sql<Order>`
    select ${ORDER_COLUMNS} from ${ORDERS} where o.id = ${id} and ${ordersWithinSight(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findOrderToChange(work: Work, id: string): Promise<Order | undefined> {
  await sql`select id from orders where id = ${id} for update`.execute(work.db)
  return findOrder(work, id)
}

/** The orders that came from a visit, the newest first, as far as somebody may know of them. */
export async function listOrdersOfVisit(look: Look, visitId: string): Promise<Order[]> {
  const { rows } = await sql<Order>`
    select ${ORDER_COLUMNS} from ${ORDERS} where o.visit_id = ${visitId} and ${ordersWithinSight(look)}
    order by o.begun_on desc, o.id desc limit 100`.execute(look.db)
  return rows
}

/** The order of a school in a year that buys a programme, where one stands, besides one order. */
export async function findStandingOrder(
  look: Look,
  asked: { schoolId: string; schoolYear: SchoolYear; programme: string | undefined; exceptId?: string },
): Promise<Pick<Order, 'offer' | 'status'> | undefined> {
  const { schoolId, schoolYear, programme, exceptId } = asked
  if (!programme) return undefined
  return look.db
    .selectFrom('orders')
    .select(['offer', 'status'])
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .where('programme', '=', programme)
    .where('status', 'in', ['asked', 'offered', 'placed', 'queued', 'accepted'])
    .where((where) => (exceptId ? where('id', '<>', exceptId) : where.val(true)))
    .executeTakeFirst()
}

export type NewOrder = OrderSource &
  Pick<
    Order,
    'schoolId' | 'schoolYear' | 'modelVersionId' | 'offer' | 'programme' | 'origin' | 'pricedPer' | 'halfDays'
  > &
  Pick<Order, 'recruitmentId' | 'groupId'> &
  Pick<Order, 'mayHoldContent'> & {
    status: OrderStatus
    /** Of what is an order at once: what it costs, and what kind of school it is for. */
    priced: Priced | undefined
  }

export type Priced = Pick<Order, 'ratePence' | 'pricePence' | 'schoolType' | 'freeHalfDays'>

export async function addOrder(work: Work, order: NewOrder): Promise<string> {
  const id = newId()
  const { priced, status } = order
  await work.db
    .insertInto('orders')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: order.schoolId,
      school_year: order.schoolYear,
      model_version_id: order.modelVersionId,
      offer: order.offer,
      programme: order.programme,
      origin: order.origin,
      status,
      status_on: work.today,
      begun_on: work.today,
      begun_by: work.actor.personId,
      ordered_on: priced ? work.today : null,
      ordered_by: priced ? work.actor.personId : null,
      school_type: priced?.schoolType ?? null,
      accepted_on: null,
      accepted_by: null,
      closed_on: null,
      closed_by: null,
      closed_because: null,
      ended_on: null,
      priced_per: order.pricedPer,
      rate_pence: priced?.ratePence ?? null,
      half_days: order.halfDays,
      free_half_days: priced?.freeHalfDays ?? 0,
      recruitment_id: order.recruitmentId,
      group_id: order.groupId,
      number: priced ? await nextNumber(work) : null,
      given_by: null,
      allocation_id: null,
      free_allocation_id: null,
      price_pence: priced?.pricePence ?? null,
      may_hold_content: order.mayHoldContent,
      visit_id: order.visitId,
      agenda_item: order.agendaItem,
      action_id: order.actionId,
    })
    .execute()
  return id
}

/** What a step makes of an order. */
export type Step = {
  status: OrderStatus
  priced?: Partial<Priced>
  isOrdered?: boolean
  isAccepted?: boolean
  closed?: { because: ClosingReason | null; endedOn?: PlainDate }
  /** Who delivers it, and from which allocations. */
  given?: Pick<Order, 'givenBy' | 'allocationId' | 'freeAllocationId'>
}

export async function changeOrder(work: Work, id: string, step: Step): Promise<void> {
  const { db, actor, today } = work
  const { status, priced, isOrdered, isAccepted, closed, given } = step
  const number = isOrdered ? await nextNumber(work) : undefined
  await db
    .updateTable('orders')
    .set({
      status,
      status_on: today,
      ...(priced?.pricePence !== undefined && { price_pence: priced.pricePence }),
      ...(priced?.ratePence !== undefined && { rate_pence: priced.ratePence }),
      ...(priced?.schoolType !== undefined && { school_type: priced.schoolType }),
      ...(priced?.freeHalfDays !== undefined && { free_half_days: priced.freeHalfDays }),
      ...(number !== undefined && { number }),
      ...(given && {
        given_by: given.givenBy,
        allocation_id: given.allocationId,
        free_allocation_id: given.freeAllocationId,
      }),
      ...(isOrdered && { ordered_on: today, ordered_by: actor.personId }),
      ...(isAccepted && { accepted_on: today, accepted_by: actor.personId }),
      ...(closed && { closed_on: today, closed_by: actor.personId, closed_because: closed.because }),
      ...(closed?.endedOn && { ended_on: closed.endedOn }),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
