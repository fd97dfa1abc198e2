import { logEvent } from '#history/index.ts'
import { listQuestions, mayPrepare, ofVisit } from '#preparation/index.ts'
import { askAboutNamesIn, findNewestRecord } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getWithHypothesesNow } from '../get-with-hypotheses.ts'
import { countTested, testedOf, whyNotTestedNow, whyResultsCannotBe } from './result-rules.ts'
import { keepResult, listResults } from './result-store.ts'
import type { TypedResult } from './result.ts'

/**
 * NF-44, XX-12. Marks how the hypotheses of a visit turned out, each by one of the model's results; those left out stay as they were. Throws NotFound, NotAllowed, and Refused
 * before the visit, after its record is issued, and for what the visit does not have.
 */
export async function testHypotheses(work: Work, visitId: string, typed: readonly TypedResult[]): Promise<void> {
  const { visit, model, rule } = await getWithHypothesesNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `say how the hypotheses of the visit ${visitId} turned out`)
  const record = await findNewestRecord(work, visitId)
  const all = testedOf(await listQuestions(work, visitId), await listResults(work, [visitId]))
  refuseIf(work, [
    ...whyNotTestedNow({ visit, today: work.today, isIssued: record?.status === 'issued', model }),
    ...whyResultsCannotBe(rule, all, typed),
    ...(await askAboutNamesIn(
      work,
      visit.schoolId,
      typed.map(({ questionId, says }) => ({ where: 'what was seen', field: `says.${questionId}`, text: says })),
    )),
  ])
  for (const each of typed) await keepResult(work, visitId, each)
  const now = testedOf(await listQuestions(work, visitId), await listResults(work, [visitId]))
  await logEvent(work, {
    name: 'hypotheses.tested',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { tested: { before: countTested(rule, all), after: countTested(rule, now) }, of: { after: now.length } },
  })
}
