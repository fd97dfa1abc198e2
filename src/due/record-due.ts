import { dueOn, type Calendar } from '#calendar/index.ts'
import { aWord, capital, clockFor, word, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName, type VisitToDo } from '#visits/index.ts'
import type { Due } from '#work/due.ts'

/**
 * NF-25, XX-10. The records that are still to go to the school, each by the model's clock from the day on which the visit was
 * held. A kind of visit whose record may be left out is due only once a draft was begun.
 */
export function recordDueFrom(
  visits: readonly VisitToDo[],
  modelOf: (versionId: string) => ServiceModel,
  calendar: Calendar,
): Due[] {
  return visits.flatMap((visit): Due[] => {
    const model = modelOf(visit.modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === visit.visitType)
    const clock = clockFor(model, 'write-record')
    if (!type || !clock || (type.record.keep === 'optional' && !visit.record)) return []
    const record = word(model, 'record')
    return [
      {
        kind: 'record',
        plainly: `${capital(record)} to write`,
        what: `${STEP[visit.record ?? 'none'](record)}: ${visitName(model, type)}, ${visit.schoolName}`,
        because: `Held ${showDate(visit.on)}. ${clock.says}`,
        href: placeOf(visit),
        page: `/visits/${visit.id}`,
        ownerId: visit.adviserId,
        ownerName: visit.adviserName,
        schoolId: visit.schoolId,
        schoolName: visit.schoolName,
        dueOn: dueOn(clock, visit.on, calendar),
      },
    ]
  })
}

/** What its author has to do with a record next, by how far it has come. */
const STEP = {
  none: (record: string) => `Write the ${record}`,
  draft: (record: string) => `Go on with the ${record}`,
  'with-checker': (record: string) => `Wait for the check of the ${record}`,
  checked: (record: string) => `Send the ${record}, which has been checked`,
} as const

const PLACE = { none: '/record/write', draft: '/record/write', 'with-checker': '', checked: '/record' } as const
const placeOf = ({ id, record }: VisitToDo) => `/visits/${id}${PLACE[record ?? 'none']}`

/** XX-10. Booked visits whose day has passed without a word on whether they took place. */
export function visitDueFrom(visits: readonly VisitToDo[], modelOf: (versionId: string) => ServiceModel): Due[] {
  return visits.flatMap((visit): Due[] => {
    const model = modelOf(visit.modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === visit.visitType)
    if (!type) return []
    return [
      {
        kind: 'visit',
        plainly: `Whether ${aWord(model, 'visit')} took place`,
        what: `Say whether it took place: ${visitName(model, type)}, ${visit.schoolName}`,
        because: `It was booked for ${showDate(visit.on)}.`,
        href: `/visits/${visit.id}/held`,
        page: `/visits/${visit.id}`,
        ownerId: visit.adviserId,
        ownerName: visit.adviserName,
        schoolId: visit.schoolId,
        schoolName: visit.schoolName,
        dueOn: visit.on,
      },
    ]
  })
}
