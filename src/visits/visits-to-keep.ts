import { capital, word, type ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { visitsAskedFor, type VisitList } from './visit-list.ts'
import { showTime, visitName } from './visit-name.ts'
import { marksOf, type VisitPanel } from './visit-panel.ts'
import { listVisits } from './visit-store.ts'
import type { Visit, VisitStatus } from './visit.ts'

/** A visit as the list shows it: by what name, and how far it is. */
export type VisitLine = Visit & { kind: string; howFar: string }

export const STATUS_WORDS: Record<VisitStatus, string> = { booked: 'Booked', held: 'Held', cancelled: 'Cancelled' }

/** Some visits with their kinds, each under the model of its birth, and what the rooms say of how far they are. */
export async function visitLines(
  look: Look,
  panels: readonly VisitPanel[],
  visits: readonly Visit[],
): Promise<VisitLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(visits.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  const marks = await marksOf(look, panels, visits)
  return visits.map((visit) => {
    const model = models.get(visit.modelVersionId)
    const type = model?.visitTypes.find(({ id }) => id === visit.visitType)
    return {
      ...visit,
      kind: model && type ? visitName(model, type) : visit.visitType,
      howFar: visit.struckOut ? 'Struck out' : (marks.get(visit.id) ?? STATUS_WORDS[visit.status]),
    }
  })
}

/** The list of visits as a file: every visit that its filter leaves, in its order. */
export function visitsToKeep(model: ServiceModel, panels: readonly VisitPanel[], list: VisitList): ListFile<VisitLine> {
  return {
    name: capital(word(model, 'visit', { form: 'many' })),
    columns: [
      { head: 'Date', isDay: true, cell: ({ bookedFor }) => bookedFor },
      { head: 'Time', cell: ({ startsAtMinute: at }) => (at === null ? null : showTime(at)) },
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: capital(word(model, 'visit')), cell: ({ kind }) => kind },
      { head: 'By', cell: ({ adviserName }) => adviserName },
      { head: 'How far', cell: ({ howFar }) => howFar },
    ],
    async read(look, after) {
      const asked = visitsAskedFor(look, { ...list, after: after?.id })
      return visitLines(look, panels, await listVisits(look, { ...asked, limit: ROWS_OF_A_PART }))
    },
  }
}
