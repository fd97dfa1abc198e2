import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { capital, word } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Answers } from '#web/answers.ts'
import type { Finding } from '#shared/finding.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getVisit } from '../get-visit.ts'
import { visitName } from '../visit-name.ts'
import { mayBook } from '../visit-policy.ts'
import { restoreVisit, strikeOutVisit } from './strike-out-visit.ts'

/** Striking out a visit that was entered in error, and taking that back. */
export function strikeOutVisitRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/strike-out', {
    guard: toStrikeOut,
    show,
    schema: strikeOutForm,
    async act(work, value, { params }) {
      await strikeOutVisit(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}?done=struck-out`
    },
  })
  addDeed(app, web, '/visits/:visitId/restore', {
    guard: toStrikeOut,
    show,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await restoreVisit(work, params.visitId ?? '')
      return `/visits/${params.visitId}?done=restored`
    },
  })
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { visit, model, type } = await toStrikeOut(seen)
  const visitWord = word(model, 'visit')
  return (
    <StrikeOutPage
      {...{ frame: seen.frame, answers, findings }}
      title={`Strike out this ${visitWord}`}
      caption={`${visit.schoolName}, ${visitName(model, type)}, ${showDate(visit.heldOn ?? visit.bookedFor)}`}
      breadcrumbs={[
        { text: capital(word(model, 'visit', { form: 'many' })), href: '/visits' },
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
      ]}
      revision={visit.revision}
      takesWords={visit.mayHaveRecord}
    >
      For what was entered in error. A {visitWord} that is only no longer wanted is cancelled instead. Struck out, it
      counts nowhere; it stays in the school’s story, marked.
    </StrikeOutPage>
  )
}

async function toStrikeOut({ look, params }: Seen) {
  const found = await getVisit(look, params.visitId ?? '')
  requireThat(mayBook(look, found.visit), look, 'strike out this visit')
  return found
}
