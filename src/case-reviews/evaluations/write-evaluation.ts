import { getCaseToDo } from '#cases/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { monitoringEvent } from '../case-reviews-events.ts'
import { nameOfEvaluation, standingOf, type EvaluationWritten } from './evaluation.ts'
import { whyEvaluationCannotStand, whyNotToCome } from './evaluation-rules.ts'
import { findEvaluationToChange, writeFound } from './evaluation-store.ts'
import { getEvaluation, mayEvaluate } from './get-evaluated.ts'
import { printEvaluation } from './print-evaluation.ts'

/**
 * WI-72. What an evaluation found, on the day that was agreed or late: it is fixed, kept as a document, and read by the head. Of two who write it at
 * once the second is told. Throws NotFound, NotAllowed, Refused.
 */
export async function writeEvaluation(
  work: Work,
  caseId: string,
  id: string,
  { revision: shown, ...written }: EvaluationWritten & { revision: number },
): Promise<void> {
  const found = await getEvaluation(work, caseId, id)
  const { of, rule } = found
  requireThat(await mayEvaluate(work, found), work, `write an evaluation in the case ${caseId}`)
  await getCaseToDo(work, caseId)
  const evaluation = (await findEvaluationToChange(work, caseId, id)) ?? found.evaluation
  const over = whyNotToCome(evaluation, of.endedOn)
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: evaluation.revision, shown })
  refuseIf(work, over.length > 0 ? over : stale)
  refuseIf(work, [
    ...whyEvaluationCannotStand(rule, evaluation, written, work.today),
    ...(await askAboutNamesIn(
      work,
      of.schoolId,
      rule.parts.map(({ id: part, title }) => ({
        ...{ where: title, field: `part.${part}`, text: written.parts[part] ?? '' },
      })),
    )),
  ])
  const { heldOn } = written
  await logEvent(
    work,
    monitoringEvent('evaluated', of, {
      ...{ review: { after: nameOfEvaluation(rule, evaluation) }, on: { after: heldOn } },
      standing: { after: standingOf(rule, written) },
    }),
  )
  const documentId = await keepIssued(work, {
    ...{ kind: 'evaluation', schoolId: of.schoolId, visitId: null, recordId: null, version: 1 },
    modelVersionId: of.modelVersionId,
    document: printEvaluation(work, { ...found, evaluation: { ...evaluation, ...written } }),
  })
  await writeFound(work, id, { ...written, documentId })
}
