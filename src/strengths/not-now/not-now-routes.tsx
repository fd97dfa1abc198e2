import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { word } from '#model/index.ts'
import { crumbsTo, getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { aLongText, anOptionalDay } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getStrengthsRule } from '../strength-policy.ts'
import { NotNowPage } from './not-now-page.tsx'
import { sideOf } from './not-now-policy.ts'
import { listPausesOf } from './not-now-store.ts'
import { sayAgain, sayNotNow } from './say-not-now.ts'

const AT = '/schools/:schoolId/not-now'
const notNowForm = withDates(
  ['untilOn'],
  z.object({ because: aLongText('why', 1000), untilOn: anOptionalDay('until what day') }),
)

/** RO-76. A school that gives no help just now. */
export function notNowRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, AT, {
    guard: toSay,
    show,
    schema: notNowForm,
    async act(work, said, { params }) {
      await sayNotNow(work, params.schoolId ?? '', said)
      return `/schools/${params.schoolId}/strengths?done=not-now`
    },
  })
  addDeed(app, web, `${AT}/again`, {
    guard: toSay,
    show,
    schema: z.object({}),
    async act(work, _nothing, { params }) {
      await sayAgain(work, params.schoolId ?? '')
      return `/schools/${params.schoolId}/strengths?done=again`
    },
  })
}

async function toSay({ look, params }: Seen) {
  getStrengthsRule(look)
  const school = await getSchool(look, params.schoolId ?? '')
  const side = sideOf(look, school.id)
  requireThat(side !== undefined, look, `say that ${school.id} gives no help`)
  return { school, side: side ?? 'itself' }
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const { school, side } = await toSay(seen)
  const crumbs = [...crumbsTo(school), { text: 'Audit', href: `/schools/${school.id}/strengths` }]
  const pauses = await listPausesOf(look, school.id)
  const broker = word(look.model, 'linkAdviser')
  return <NotNowPage {...{ frame, answers, findings, school, crumbs, side, pauses, broker }} />
}
