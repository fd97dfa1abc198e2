import { getCalendar, whyDateCannotBeSchoolDay } from '#calendar/index.ts'
import { getCaseToDo } from '#cases/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { monitoringEvent } from '../case-reviews-events.ts'
import { nameOfEvaluation, type Agreed } from './evaluation.ts'
import { whyDaysAreNotAgreed, whyNoneIsAgreed, whyNotToCome } from './evaluation-rules.ts'
import { addEvaluations, findEvaluationToChange, writeCalledOff } from './evaluation-store.ts'
import { atCase, getEvaluation, getToEvaluate, mayEvaluate, type Evaluated } from './get-evaluated.ts'

/**
 * WI-72, WI-76. The days of evaluations as they were agreed with the school, beforehand; of one from outside with why it is appropriate and who makes
 * it. Two who agree the same day at once: the second is told. Throws NotFound, NotAllowed, Refused.
 */
export async function agreeEvaluations(work: Work, caseId: string, agreed: Agreed): Promise<void> {
  const found = await getToEvaluate(work, caseId)
  const { of, rule } = found
  if (agreed.isExternal && !rule.external) throw new NotFound('evaluations from outside', caseId)
  await getCaseToDo(work, caseId)
  const at = await atCase(work, found)
  refuseIf(work, whyNoneIsAgreed(rule, at))
  const against = whyDaysAreNotAgreed(rule, agreed, at)
  const { agreedWith, agreedOn, days } = agreed
  if (against.length > 0 || !agreedWith || !agreedOn) return refuseIf(work, against)
  refuseIf(work, [
    ...(await whyNoSchoolDays(work, found, days)),
    ...(await askAboutNamesIn(work, of.schoolId, [
      { where: 'why it is appropriate', field: 'because', text: agreed.because ?? '' },
    ])),
  ])
  await addEvaluations(work, caseId, { ...agreed, agreedWith, agreedOn })
  await logEvent(
    work,
    monitoringEvent('evaluations-agreed', of, {
      ...{ review: { after: nameOfEvaluation(rule, agreed) }, days: { after: [...days].sort().join(', ') } },
      ...{ with: { after: agreedWith }, agreedOn: { after: agreedOn } },
      ...(agreed.isExternal && { because: { after: agreed.because }, evaluator: { after: agreed.evaluator } }),
    }),
  )
}

/** XX-07. A day on which the school is not to be met asks for a reason. */
async function whyNoSchoolDays(
  work: Work,
  { of, model }: Evaluated,
  days: readonly Agreed['days'][number][],
): Promise<Finding[]> {
  const calendar = await getCalendar(work, [...new Set(days.map(schoolYearOf))], of.schoolId)
  return days.flatMap((day, at) =>
    whyDateCannotBeSchoolDay(calendar, model, day, { weight: 'soft', field: `dueOn${at + 1}` }),
  )
}

/** An evaluation that is not made on its day after all, with the reason; another day is agreed anew. Throws NotFound, NotAllowed, Refused. */
export async function callOffEvaluation(
  work: Work,
  caseId: string,
  id: string,
  { because, revision: shown }: { because: string; revision: number },
): Promise<void> {
  const found = await getEvaluation(work, caseId, id)
  const { of, rule } = found
  requireThat(await mayEvaluate(work, found), work, `call off an evaluation in the case ${caseId}`)
  await getCaseToDo(work, caseId)
  const evaluation = (await findEvaluationToChange(work, caseId, id)) ?? found.evaluation
  const over = whyNotToCome(evaluation, of.endedOn)
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: evaluation.revision, shown })
  refuseIf(work, over.length > 0 ? over : stale)
  refuseIf(
    work,
    await askAboutNamesIn(work, of.schoolId, [{ where: 'why it is called off', field: 'because', text: because }]),
  )
  await writeCalledOff(work, id, because)
  await logEvent(
    work,
    monitoringEvent('evaluation-called-off', of, {
      review: { after: nameOfEvaluation(rule, evaluation) },
      ...{ on: { after: evaluation.dueOn }, because: { after: because } },
    }),
  )
}
