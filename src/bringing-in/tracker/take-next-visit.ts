import { quoted } from '#files/index.ts'
import { nearest, plainHeading } from '#imports/index.ts'
import type { VisitType } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FROM_THE_TRACKER } from '#visits/index.ts'
import { goAhead } from '../go-ahead.ts'
import { refuseRow, textIn } from '../read-cells.ts'
import { refuseContradiction } from './visit-of-day.ts'
import type { OwnRow } from '../bringing-in.ts'
import type { TakePart } from './tracker-row.ts'
import { findWhoVisits } from './who-visits.ts'

/** The next visit: a booking like any other. A firm rule refuses the row; a soft one is gone ahead of, with the reason. */
export const takeNextVisit: TakePart = async (work, { row, school, type, nextOn }, hand) => {
  if (!nextOn) return undefined
  const adviser = findWhoVisits(hand, { row, column: 'nextBy', schoolId: school.id, on: nextOn })
  const says = `${showShortDate(nextOn)}, ${adviser.name}`
  const there = hand.visits.visitOfDay(school.id, nextOn)
  if (there) {
    refuseContradiction(there, { adviser, type, column: 'nextOn', on: nextOn })
    return { key: 'next', says, spoke: [] }
  }
  const place = { schoolId: school.id, on: nextOn, adviser }
  const wanted =
    type ??
    (await hand.visits.chooseKind(work, { ...place, hasTakenPlace: false })) ??
    refuseRow('Name the kind', 'visitType')
  const { model } = await work.modelOn(nextOn)
  const kind =
    model.visitTypes.find(({ id }) => id === wanted.id) ??
    refuseRow(`The service model of that school year has no ${quoted(wanted.name)}`, 'visitType')
  const booking = { length: kind.length?.is ?? ('half-day' as const), purposes: purposesIn(row, kind) }
  // People have these dates already, from wherever the tracker was kept.
  const { result, spoke } = await goAhead(work, FROM_THE_TRACKER, (own) =>
    hand.visits.book(own, place, kind.id, booking),
  )
  return {
    key: 'next',
    says: `${says}, ${kind.name}`,
    made: {
      ...{ what: 'visit', recordId: result, personId: adviser.id, schoolId: school.id },
      ...{ name: `${school.name}, ${says}`, before: null, revision: 1 },
    },
    spoke,
  }
}

/** SH-22. What the visit is for, by the kind's own purposes; none where the row says none. Throws Refused. */
function purposesIn(row: OwnRow, { purposes }: VisitType): string[] {
  const typed = textIn(row, 'purpose')
  if (typed === '') return []
  const names = purposes.map(({ name }) => name)
  const name = names.find((each) => plainHeading(each) === plainHeading(typed)) ?? nearest(typed, names)
  const purpose = purposes.find((each) => each.name === name)
  return purpose ? [purpose.id] : refuseRow(`${quoted(typed)} is no purpose of this kind`, 'purpose')
}
