import { getCalendar } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { listVisitsToDo } from '#visits/index.ts'
import type { DueSource } from '#work/due.ts'
import { recordDueFrom, visitDueFrom } from './record-due.ts'

/** XX-10. Visits of which nobody has said whether they took place, and held ones whose record has not gone to the school. */
export const visitDues: DueSource = {
  name: 'visits',
  async list(look, { people, schoolId }) {
    const visits = await listVisitsToDo(look, { people, schoolId })
    if (visits.length === 0) return []
    // What is with a checker waits for them: its author has done what was theirs.
    const toRecord = visits.filter(({ status, record }) => status === 'held' && !(people && record === 'with-checker'))
    const toHold = visits.filter(({ status }) => status === 'booked')
    const years = [...new Set(toRecord.flatMap(({ on }) => [schoolYearOf(on), schoolYearOf(on) + 1]))]
    const versionIds = [...new Set(visits.map(({ modelVersionId }) => modelVersionId))]
    const [calendar, models] = await Promise.all([
      getCalendar(look, years),
      Promise.all(versionIds.map(async (id) => [id, await look.modelOf(id)] as const)),
    ])
    const shelf = new Map(models)
    const modelOf = (id: string): ServiceModel => shelf.get(id) ?? look.model
    return [...recordDueFrom(toRecord, modelOf, calendar), ...visitDueFrom(toHold, modelOf)]
  },
}
