import type { FastifyInstance } from 'fastify'
import { listQuestions, mayPrepare, mayReadPreparation } from '#preparation/index.ts'
import { findNewestRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat } from '#work/work.ts'
import { getWithHypotheses } from '../get-with-hypotheses.ts'
import { testedOf, whyNotTestedNow } from './result-rules.ts'
import { listResults } from './result-store.ts'
import { resultsForm } from './results-form.ts'
import { ResultsPage } from './results-page.tsx'
import { testHypotheses } from './test-hypotheses.ts'

const URL = '/visits/:visitId/questions/results'

/** How the hypotheses of a visit turned out: for both sides to read, for its adviser to mark. */
export function resultRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, URL, (seen) => showResults(seen, {}, []))
  addDeed(app, web, URL, {
    async guard({ look, params }) {
      const { visit } = await getWithHypotheses(look, params.visitId ?? '')
      requireThat(mayPrepare(look, visit), look, 'say how hypotheses turned out')
    },
    show: showResults,
    schema: resultsForm,
    async act(work, typed, { params }) {
      await testHypotheses(work, params.visitId ?? '', typed)
      return `/visits/${params.visitId}/questions/results?done=saved`
    },
  })
}

async function showResults(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, params, query } = seen
  const found = await getWithHypotheses(look, params.visitId ?? '')
  const { visit, model } = found
  const isReader = mayReadPreparation(look, visit) || isWithin(look.reach('read-records'), visit.schoolId)
  requireThat(isReader, look, 'read how the hypotheses of this visit turned out')
  const record = await findNewestRecord(look, visit.id)
  return (
    <ResultsPage
      {...found}
      {...{ frame, answers, findings }}
      all={testedOf(await listQuestions(look, visit.id), await listResults(look, [visit.id]))}
      closed={whyNotTestedNow({ visit, today: look.today, isIssued: record?.status === 'issued', model })}
      mayMark={mayPrepare(look, visit)}
      done={query.done === 'saved' ? 'It is kept' : undefined}
    />
  )
}
