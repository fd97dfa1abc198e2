import type { EvaluationsOfWork } from '#commissions/index.ts'
import type { Look } from '#work/work.ts'
import { getMissionRule } from '../mission-policy.ts'
import { judgeToday, mayReadJudgements } from './evaluate.ts'
import { judgementsInWords, nameOfEvaluation } from './evaluation-words.ts'
import { listEvaluations } from './evaluation-store.ts'

const SHOWN = 20

/** RO-101. The evaluations of the work of a commission, the newest first, and where somebody who shares in them opens one: of work that has begun and is not being evaluated. */
export async function evaluationsOfCommission(
  look: Look,
  { id, hasBegun }: { id: string; hasBegun: boolean },
): Promise<EvaluationsOfWork> {
  if (!look.model.mission) return { lines: [], openAt: undefined }
  const rule = getMissionRule(look)
  const found = await listEvaluations(look, {
    ...{ commissionId: id, isConcluded: !(await mayReadJudgements(look)), limit: SHOWN },
  })
  const isOpen = found.some(({ concludedOn }) => concludedOn === null)
  const shares = hasBegun && !isOpen && (await judgeToday(look, look.today)) !== undefined
  return {
    lines: found.map((each) => ({
      ...{ href: `/mission/evaluations/${each.id}`, name: nameOfEvaluation(rule, each) },
      ...{ openedOn: each.openedOn, concludedOn: each.concludedOn, conclusion: each.conclusion },
      judged: judgementsInWords(look.model, rule, each),
      followed: each.followings.map(({ says }) => says).join('; ') || null,
    })),
    openAt: shares ? `/mission/evaluations/open?commissionId=${id}` : undefined,
  }
}
