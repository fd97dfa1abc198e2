import { listActions } from '#actions/index.ts'
import { getVisit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import type { Beginning } from './begin-order.ts'
import type { OrderSource } from './order.ts'

/** NF-47. The visit, the item of its agenda or the action from which it comes: of this school, and one that may be written of. Throws NotFound. */
export async function sourceOf(work: Work, schoolId: string, asked: Beginning): Promise<OrderSource> {
  const { visitId, agendaItem, actionId } = asked
  const found = visitId ? await getVisit(work, visitId) : undefined
  if (found && (found.visit.schoolId !== schoolId || !found.visit.mayHaveRecord))
    throw new NotFound('visit', visitId ?? '')
  const item = found?.type.agenda.find(({ id }) => id === agendaItem)?.id
  if (agendaItem && !item) throw new NotFound('agenda item', agendaItem)
  const action = actionId ? (await listActions(work, schoolId)).find(({ id }) => id === actionId) : undefined
  if (actionId && !action) throw new NotFound('action', actionId)
  return { visitId: found?.visit.id ?? null, agendaItem: item ?? null, actionId: action?.id ?? null }
}
