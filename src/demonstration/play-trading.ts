import { drawChargesFile, makeCharges } from '#charges/index.ts'
import { setCapacity } from '#days/index.ts'
import { acceptOrder, bookDelivery, finaliseList, placeOrder, queueOrder, stateDemand } from '#trading/index.ts'
import { addDays, coversDay, day, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import { recordVisitHeld } from '#visits/index.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/** Of so many schools one orders; of their orders one waits for free days, and some are delivered. */
const [ORDERING, QUEUED, DELIVERED] = [4, 3, 2]
/** An order that is placed and accepted, and not delivered yet, is so many deeds. */
const ACCEPTED = 2

/**
 * ES-38, ES-50. Where there is a list, it was made final in September; schools said what they would order, and ordered: some of it was delivered and charged, one
 * order waits for free days. What was accepted elsewhere is charged too, and was drawn for the finance system.
 */
export function playTrading(making: Making, { posts }: PostBook, schools: readonly MadeSchool[]): Entry[] {
  const { model, year, today, administrator, days } = making
  const { trading } = model
  if (!trading?.finance) return []
  const charged = days.before(4)
  const charging: Entry[] = [
    { at: momentOn(making, charged, '16:50'), who: administrator, does: (work) => makeCharges(work) },
    { at: momentOn(making, charged, '16:58'), who: administrator, does: (work) => drawChargesFile(work) },
  ]
  const begun = day(`${year}-09-10`)
  if (!trading.list) return charging
  // Where the list has only just been made final, nothing was delivered that could be charged.
  if (begun >= charged) return []
  const inPost = (kind: string, school: MadeSchool, on: PlainDate) =>
    posts.find((post) => post.role.kind === kind && isInPost(post, school, on))
  const served = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  // Who leads the service delivers: the days of the others are planned already.
  const director = posts.find((post) => post.role.kind === 'head-of-service' && coversDay(post, begun))
  const offers = model.offers.filter(
    ({ price, free, onlyFor, noContent }) => price.per === 'day' && !free && !onlyFor && !noContent,
  )
  const ordering = served.filter((_, at) => at % ORDERING === 1).slice(0, 8)
  const orders = ordering.map((school, at) => orderOf(school, at))
  return [
    ...demand(),
    ...capacity(),
    { at: momentOn(making, begun, '09:05'), who: administrator, does: (work) => finaliseList(work, year) },
    ...orders.flat(),
    ...(orders.some(({ length }) => length > ACCEPTED) ? charging : []),
  ]

  function capacity(): Entry[] {
    if (!director) return []
    const whole = { startedOn: firstDayOf(year), finishedOn: lastDayOf(year), halfDays: 40, percent: 100 }
    const does: Entry['does'] = (work) => setCapacity(work, director.person.id, year, whole)
    return [{ at: momentOn(making, begun, '09:01'), who: administrator, does }]
  }

  function demand(): Entry[] {
    const on = addDays(begun, -2)
    return served.slice(0, 12).flatMap((school, at): Entry[] => {
      const who = inPost('headteacher', school, on)?.person
      const offer = offers[at % 4]
      if (!who || !offer) return []
      const stated = { schoolYear: year, offer: offer.id, says: null }
      return [{ at: momentOn(making, on, '12:10'), who, does: (work) => stateDemand(work, school.id, stated) }]
    })
  }

  /** A school orders a day of something; it is accepted, or waits, and is delivered. */
  function orderOf(school: MadeSchool, at: number): Entry[] {
    const on = addDays(begun, 4 + at)
    const head = inPost('headteacher', school, on)?.person
    const adviser = director
    const offer = offers[(at * 3 + 1) % offers.length]
    const visitOn = days.before(6 + at * 2)
    if (!head || !adviser || !offer || on >= visitOn) return []
    let [order, visit] = ['', '']
    const next = (minute: string) => momentOn(making, addDays(on, 1), minute)
    const placing: Entry = {
      at: momentOn(making, on, '08:50'),
      who: head,
      does: async (work) => {
        order = await placeOrder(work, school.id, offer.id, { schoolYear: year, halfDays: 2, need: null })
      },
    }
    if (at % QUEUED === 2)
      return [placing, { at: next('10:05'), who: administrator, does: (work) => queueOrder(work, order, 1) }]
    const accepting: Entry = {
      at: next('10:05'),
      who: administrator,
      does: (work) => acceptOrder(work, order, 1, adviser.person.id),
    }
    const type = model.visitTypes.find(({ id }) => id === offer.visitType)
    const mayMake = type?.roles.includes(adviser.role.id) && type.record.keep !== 'forbidden' && visitOn < today
    if (at % DELIVERED === 1 || !mayMake) return [placing, accepting]
    const booked = { on: visitOn, at: 9 * 60, length: 'whole-day' as const }
    return [
      placing,
      accepting,
      {
        at: next('10:40'),
        who: administrator,
        does: async (work) => {
          visit = await bookDelivery(work, order, booked)
        },
      },
      {
        at: momentOn(making, visitOn, '16:20'),
        who: administrator,
        does: (work) => recordVisitHeld(work, visit, { heldOn: visitOn, formLeft: undefined, revision: 1 }),
      },
    ]
  }
}
