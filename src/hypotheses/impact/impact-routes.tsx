import type { FastifyInstance } from 'fastify'
import { mayPrepare, mayReadPreparation } from '#preparation/index.ts'
import { findNewestRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat } from '#work/work.ts'
import { getWithImpact, listLinesOfImpact } from './get-impact.ts'
import { impactForm } from './impact-form.ts'
import { ImpactPage } from './impact-page.tsx'
import { reviewImpact } from './review-impact.ts'

/** What the work behind the latest results achieved: for both sides to read, for the adviser to write. */
export function impactRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/visits/:visitId/impact', (seen) => showImpact(seen, {}, []))
  addDeed(app, web, '/visits/:visitId/impact', {
    async guard({ look, params }) {
      const { visit } = await getWithImpact(look, params.visitId ?? '')
      requireThat(mayPrepare(look, visit), look, 'review impact')
    },
    show: showImpact,
    schema: impactForm,
    async act(work, typed, { params }) {
      await reviewImpact(work, params.visitId ?? '', typed)
      return `/visits/${params.visitId}/impact?done=saved`
    },
  })
}

async function showImpact({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getWithImpact(look, params.visitId ?? '')
  const { visit, rule } = found
  const isReader = mayReadPreparation(look, visit) || isWithin(look.reach('read-records'), visit.schoolId)
  requireThat(isReader, look, 'read what made a difference')
  const record = await findNewestRecord(look, visit.id)
  return (
    <ImpactPage
      {...found}
      {...{ frame, answers, findings, says: rule.says }}
      lines={await listLinesOfImpact(look, found)}
      mayWrite={mayPrepare(look, visit)}
      isIssued={record?.status === 'issued'}
      done={query.done === 'saved' ? 'It is kept' : undefined}
    />
  )
}
