import { getCalendar } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { listVisitsToDo, type DueReach } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { inOrder, type Due } from './due.ts'
import { recordDueFrom, visitDueFrom } from './record-due.ts'

/** XX-10. What is due from some people, or, left out, from everyone within sight; the longest overdue first. */
export async function listDue(look: Look, reach: DueReach): Promise<Due[]> {
  const visits = await listVisitsToDo(look, reach)
  if (visits.length === 0) return []
  const toRecord = visits.filter(({ status }) => status === 'held')
  const toHold = visits.filter(({ status }) => status === 'booked')
  const years = [...new Set(toRecord.flatMap(({ on }) => [schoolYearOf(on), schoolYearOf(on) + 1]))]
  const versionIds = [...new Set(visits.map(({ modelVersionId }) => modelVersionId))]
  const [calendar, models] = await Promise.all([
    getCalendar(look, years),
    Promise.all(versionIds.map(async (id) => [id, await look.modelOf(id)] as const)),
  ])
  const shelf = new Map(models)
  const modelOf = (id: string): ServiceModel => shelf.get(id) ?? look.model
  return inOrder([...recordDueFrom(toRecord, modelOf, calendar), ...visitDueFrom(toHold, modelOf)])
}
