import { findLiveCase, finishStage, stageFindings } from '#cases/index.ts'
import type { PlansRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look, Work } from '#work/work.ts'
import type { Plan } from './plan.ts'

/** SH-32. The case in whose stage of planning a plan is drafted, and why that stage is not there yet. */
export async function caseToPlanIn(
  look: Look,
  { inCase }: PlansRule,
  schoolId: string,
): Promise<{ caseId: string | null; against: Finding[] }> {
  const live = await findLiveCase(look, schoolId)
  if (live) return { caseId: live.id, against: inCase ? await stageFindings(look, live, 'plan') : [] }
  if (!inCase) return { caseId: null, against: [] }
  const { id, source, says } = inCase
  return {
    caseId: null,
    against: [{ kind: 'no-case', id, source, says: `${says} The school has no case.`, weight: 'firm' }],
  }
}

/** SH-32. With the first agreed plan its stage of the case is over. */
export async function finishPlanning(work: Work, { caseId, agreedOn }: Plan): Promise<void> {
  if (caseId && agreedOn) await finishStage(work, caseId, 'plan', agreedOn)
}
