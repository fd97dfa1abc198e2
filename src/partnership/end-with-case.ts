import { findCase, findLiveCase, maySteerCase } from '#cases/index.ts'
import type { NeedTaken } from '#need/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { giveUp } from './answer-support.ts'
import { goesOn } from './get-partnership.ts'
import { listSupportUnderWayAt } from './support-store.ts'

/**
 * WI-72. A school that leaves its case, so that no partnership goes on there, leaves what was asked for and approved in it: what was not given is
 * withdrawn, and its days are free again. Where a category opened a case in which support goes through a gate too, it goes on.
 */
export async function endSupportWithCase(work: Work, { schoolId }: NeedTaken): Promise<void> {
  if (!work.model.partnership) return
  requireThat(maySteerCase(work, schoolId), work, `end the support of ${schoolId}`)
  const items = await listSupportUnderWayAt(work, schoolId)
  if (items.length === 0) return
  const live = await findLiveCase(work, schoolId)
  for (const item of items) {
    if (item.caseId === live?.id) continue
    const of = await findCase(work, item.caseId)
    if (!(await goesOn(work, of))) await giveUp(work, { of, item }, 'The case is over.', 'withdraw')
  }
}
