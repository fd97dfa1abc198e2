import { listReadyReviews } from '#joint-reviews/index.ts'
import { word } from '#model/index.ts'
import { listAtHand } from '#preparation/index.ts'
import { findWriting } from '#records/index.ts'
import { addDays, isWeekend, type PlainDate } from '#shared/plain-date.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import { getVisit, showTime, visitName, type Visit } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { Ready, ReadyVisit } from './ready.ts'
import { listComingVisits } from './ready-store.ts'

const DAYS = 14

/** Everything that a device of whoever looks is to keep ready: their own coming visits, each with what was prepared for it, and the reviews on whose team they are. */
export async function getReady(look: Look): Promise<Ready> {
  const days = look.model.offline?.days ?? DAYS
  const visits: ReadyVisit[] = []
  for (const id of await listComingVisits(look, days)) visits.push(...(await readyVisit(look, id)))
  return {
    days,
    at: showMoment(look.now),
    words: {
      visit: word(look.model, 'visit'),
      visits: word(look.model, 'visit', { form: 'many' }),
      record: word(look.model, 'record'),
      records: word(look.model, 'record', { form: 'many' }),
      review: word(look.model, 'review'),
      reviews: word(look.model, 'review', { form: 'many' }),
    },
    visits,
    reviews: await listReadyReviews(look),
  }
}

/** None where there is nothing to write: its record has gone on its way, or there is no place for one. */
async function readyVisit(look: Look, id: string): Promise<ReadyVisit[]> {
  const found = await getVisit(look, id)
  const { visit, model, type } = found
  const [writing, atHand] = await Promise.all([findWriting(look, found), listAtHand(look, found)])
  if (!writing || !visit.mayHaveRecord) return []
  return [
    {
      visitId: visit.id,
      mayHaveRecord: true,
      schoolName: visit.schoolName,
      name: visitName(model, type),
      on: visit.heldOn ?? visit.bookedFor,
      when: whenOf(visit),
      otherDays: visit.status === 'booked' ? otherDaysOf(visit.bookedFor) : [],
      isHeld: visit.status === 'held',
      atHand,
      writing,
    },
  ]
}

function whenOf({ heldOn, bookedFor, startsAtMinute }: Visit): string {
  const on = showDate(heldOn ?? bookedFor)
  return startsAtMinute === null ? on : `${on}, ${showTime(startsAtMinute)}`
}

/** A visit that did not take place as booked mostly did in the week before or the one after. */
const AROUND = [-7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7]

function otherDaysOf(bookedFor: PlainDate) {
  return AROUND.map((days) => addDays(bookedFor, days))
    .filter((day) => !isWeekend(day))
    .map((value) => ({ value, label: showDate(value) }))
}
