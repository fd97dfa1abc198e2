import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { getSchoolToVisit, mayBook } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { restoreAgreed, strikeOutAgreed } from './strike-out.ts'
import { findAction } from './struck-out-store.ts'

/** Striking out an action that was entered in error, and taking that back. */
export function strikeOutActionRoutes(app: FastifyInstance, web: Web): void {
  const url = '/schools/:schoolId/actions/:actionId'
  const toList = ({ schoolId = '' }: Record<string, string>, done: string) =>
    `/schools/${schoolId}/actions?done=${done}`
  addForm(app, web, `${url}/strike-out`, {
    guard: toStrikeOut,
    show,
    schema: strikeOutForm,
    async act(work, value, { params }) {
      await strikeOutAgreed(work, params.schoolId ?? '', params.actionId ?? '', value)
      return toList(params, 'struck-out')
    },
  })
  addDeed(app, web, `${url}/restore`, {
    guard: toStrikeOut,
    show,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await restoreAgreed(work, params.schoolId ?? '', params.actionId ?? '')
      return toList(params, 'restored')
    },
  })
}

async function toStrikeOut({ look, params }: Seen) {
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayBook(look, { schoolId: school.id }), look, 'strike out an action')
  const action = isId(params.actionId ?? '') ? await findAction(look, school.id, params.actionId ?? '') : undefined
  if (!action) throw new NotFound('action', params.actionId ?? '')
  return { school, action }
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { school, action } = await toStrikeOut(seen)
  const { frame, look } = seen
  const called = word(look.model, 'action')
  const list = capital(word(look.model, 'action', { form: 'many' }))
  return (
    <StrikeOutPage
      {...{ frame, answers, findings }}
      title={`Strike out this ${called}`}
      caption={school.name}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        { text: list, href: `/schools/${school.id}/actions` },
      ]}
      revision={action.revision}
      takesWords
    >
      “{action.says}” For what was entered in error; what is done is marked as done instead.
    </StrikeOutPage>
  )
}
