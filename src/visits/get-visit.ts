import type { ServiceModel, VisitType } from '#model/index.ts'
import { listMarks, marksOn } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findVisit, findVisitToChange } from './visit-store.ts'
import type { Visit } from './visit.ts'

/** A visit with the model of its birth and its kind in it. */
export type VisitInModel = { visit: Visit; model: ServiceModel; type: VisitType }

/** The visit, for somebody who may know of it. Throws NotFound. */
export async function getVisit(look: Look, id: string): Promise<VisitInModel> {
  const visit = isId(id) ? await findVisit(look, id) : undefined
  return inModel(look, id, visit)
}

/** The same for a deed: held until it ends. */
export async function getVisitToChange(work: Work, id: string): Promise<VisitInModel> {
  const visit = isId(id) ? await findVisitToChange(work, id) : undefined
  return inModel(work, id, visit)
}

async function inModel(look: Look, id: string, visit: Visit | undefined): Promise<VisitInModel> {
  if (!visit) throw new NotFound('visit', id)
  const model = await look.modelOf(visit.modelVersionId)
  const type = model.visitTypes.find((each) => each.id === visit.visitType)
  if (!type) throw new Error(`the model of this visit has no ${visit.visitType}`)
  return { visit, model, type: await withAgendaOf(look, visit, type) }
}

/** NF-64. An item that is only there where something applies to the school is asked on the day of the visit: else no page knows of it. */
async function withAgendaOf(look: Look, visit: Visit, type: VisitType): Promise<VisitType> {
  if (!type.agenda.some(({ onlyWhereMarked }) => onlyWhereMarked)) return type
  const marked = marksOn(await listMarks(look, visit.schoolId), visit.heldOn ?? visit.bookedFor)
  const agenda = type.agenda.filter(({ onlyWhereMarked }) => onlyWhereMarked?.some((mark) => marked.has(mark)) ?? true)
  return { ...type, agenda }
}

/** Two people at once: the second, who saw an older state, is told so and loses nothing that they typed. */
export function staleFindings(shown: number, now: number): Finding[] {
  if (shown === now) return []
  return [
    {
      kind: 'changed-meanwhile',
      id: 'changed-meanwhile',
      source: 'XX-05',
      says: 'Somebody changed this while you had it open. Look at what it says now, and send your change again if it is still right.',
      weight: 'firm',
    },
  ]
}
