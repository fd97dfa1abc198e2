import { quoted } from '#files/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { refuseRow } from '../read-cells.ts'
import { refuseContradiction } from './visit-of-day.ts'
import type { TakePart } from './tracker-row.ts'
import { findWhoVisits } from './who-visits.ts'

/** No. 26. The last visit: a fact, saved as it was, and marked where a rule would have spoken. */
export const takePastVisit: TakePart = async (work, { row, school, type, lastOn }, hand) => {
  if (!lastOn) return undefined
  if (lastOn > work.today) refuseRow('The last one cannot be on a day to come', 'lastOn')
  const adviser = findWhoVisits(hand, { row, column: 'lastBy', schoolId: school.id, on: lastOn })
  const says = `${showShortDate(lastOn)}, ${adviser.name}`
  const there = hand.visits.visitOfDay(school.id, lastOn)
  if (there?.status === 'booked') refuseRow('It is booked here for that day: say there that it took place', 'lastOn')
  if (there) {
    refuseContradiction(there, { adviser, type, column: 'lastOn', on: lastOn })
    return { key: 'last', says, spoke: [] }
  }
  const place = { schoolId: school.id, on: lastOn, adviser }
  const kind =
    type ??
    (await hand.visits.chooseKind(work, { ...place, hasTakenPlace: true })) ??
    refuseRow('Name the kind', 'visitType')
  const own = { ...work, kept: [] as typeof work.kept }
  const { model } = await work.modelOn(lastOn)
  if (!model.visitTypes.some(({ id }) => id === kind.id))
    refuseRow(`The service model of that school year has no ${quoted(kind.name)}`, 'visitType')
  const id = await hand.visits.bringIn(own, place, kind.id, hand.importId)
  return {
    key: 'last',
    says: `${says}, ${kind.name}`,
    made: {
      ...{ what: 'visit', recordId: id, personId: adviser.id, schoolId: school.id, name: `${school.name}, ${says}` },
      ...{ before: null, revision: 1 },
    },
    spoke: own.kept.map((each) => each.says),
  }
}
