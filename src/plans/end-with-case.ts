import { findLiveCase, maySteerCase } from '#cases/index.ts'
import { categoryNameOf, type NeedTaken } from '#need/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { endPlansOf, takePlansUp } from './end-plan.ts'
import { listPlansOfSchool } from './plan-store.ts'

/**
 * SH-71. A school that leaves its case leaves what was planned in it: its plans are over from that day. Where the decision that ended the case is
 * struck out, so that it goes on, they go on with it.
 */
export async function endPlansWithCase(work: Work, { schoolId, after }: NeedTaken): Promise<void> {
  if (!work.model.plans) return
  requireThat(maySteerCase(work, schoolId), work, `end the plans of ${schoolId}`)
  const plans = await listPlansOfSchool(work, schoolId)
  const live = await findLiveCase(work, schoolId)
  const inCase = plans.filter(({ caseId, endedOn }) => caseId !== null && endedOn === null)
  if (inCase.length > 0 && live?.id !== inCase[0]?.caseId)
    await endPlansOf(work, schoolId, after.startedOn ?? work.today, `The case is over: ${categoryNameOf(work, after)}.`)
  if (live) await takePlansUp(work, await listPlansOfSchool(work, schoolId), live.id)
}
