import { quoted } from '#files/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { chooseKind, findVisitOfDay, recordPastVisit } from '#visits/index.ts'
import { refuseRow } from '../read-cells.ts'
import { refuseContradiction } from './visit-of-day.ts'
import type { TakePart } from './tracker-row.ts'
import { findWhoVisits } from './who-visits.ts'

/** No. 26. The last visit: a fact, saved as it was, and marked where a rule would have spoken. */
export const takePastVisit: TakePart = async (work, { row, school, type, lastOn }, known, importId) => {
  if (!lastOn) return undefined
  if (lastOn > work.today) refuseRow('The last one cannot be on a day to come', 'lastOn')
  const adviser = await findWhoVisits(work, known, { row, column: 'lastBy', schoolId: school.id, on: lastOn })
  const says = `${showShortDate(lastOn)}, ${adviser.name}`
  const there = await findVisitOfDay(work, school.id, lastOn)
  if (there?.status === 'booked') refuseRow('It is booked here for that day: say there that it took place', 'lastOn')
  if (there) {
    refuseContradiction(there, { adviser, type, column: 'lastOn', on: lastOn })
    return { key: 'last', says, spoke: [] }
  }
  const asked = { schoolId: school.id, on: lastOn, adviserId: adviser.id, hasTakenPlace: true }
  const kind = type ?? (await chooseKind(work, asked)) ?? refuseRow('Name the kind', 'visitType')
  const own = { ...work, kept: [] as typeof work.kept }
  const { model } = await work.modelOn(lastOn)
  if (!model.visitTypes.some(({ id }) => id === kind.id))
    refuseRow(`The service model of that school year has no ${quoted(kind.name)}`, 'visitType')
  const id = await recordPastVisit(own, school.id, kind.id, { on: lastOn, adviserId: adviser.id, importedBy: importId })
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
