import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aDay, aLongText, anOptionalText, aText, oneOf, severalOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getGroupRule, mayKeepGroup } from '../group-policy.ts'
import { EXECUTIVE_OUTCOMES } from './body.ts'
import { BODIES, BodiesPage, LiaisonPage } from './body-pages.tsx'
import { listBodyLiaisons, listExecutiveForms } from './body-store.ts'
import { ExecutivePage } from './executive-page.tsx'
import { ExecutiveFormPage, SettlePage } from './executive-form-pages.tsx'
import {
  getBody,
  getExecutiveForm,
  getExecutiveRule,
  listConsulted,
  mayFormExecutive,
  nameBodyLiaison,
  settleExecutive,
  writeExecutiveForm,
} from './keep-bodies.ts'

const EXECUTIVE = `${BODIES}/executive`
const ONE = `${BODIES}/:besideBodyId/liaison`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.besideBodyId ?? ''
const DONE = 'It is saved'

const liaisonForm = withDates(
  ['fromOn'],
  z.object({
    name: aText('the name or email address'),
    about: anOptionalText('for what'),
    fromOn: aDay('the day from which they liaise'),
  }),
)
const executiveForm = z.object({
  says: aLongText('the form that is put to others', 10_000),
  connects: severalOf,
  consultationId: z.string().max(100).default(''),
})
const settleForm = z.object({
  heard: aLongText('what was heard', 10_000),
  outcome: oneOf(EXECUTIVE_OUTCOMES, 'Choose what becomes of it'),
})

/** RO-27, RO-110. The other bodies, who liaises with each, and the wider one that connects them. */
export function bodyRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, BODIES, async ({ look, frame, query }) => {
    const rule = getGroupRule(look)
    const liaisons = await listBodyLiaisons(look)
    const [executive] = rule.executive ? await listExecutiveForms(look) : []
    return (
      <BodiesPage {...{ frame, rule, liaisons, executive }} mayKeep={mayKeepGroup(look)} done={query.done && DONE} />
    )
  })
  addForm(app, web, ONE, {
    async guard(seen) {
      getBody(seen.look, idOf(seen))
      requireThat(mayKeepGroup(seen.look), seen.look, 'name who liaises with another body')
    },
    show: async (seen, answers, findings) => (
      <LiaisonPage
        {...{ answers, findings, body: getBody(seen.look, idOf(seen)), rule: getGroupRule(seen.look) }}
        frame={seen.frame}
      />
    ),
    schema: liaisonForm,
    async act(work, named, seen) {
      await nameBodyLiaison(work, idOf(seen), named)
      return `${BODIES}?done=yes`
    },
  })
  executiveRoutes(app, web)
}

function executiveRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, EXECUTIVE, async ({ look, frame, query }) => {
    getExecutiveRule(look)
    const [forms, liaisons] = [await listExecutiveForms(look), await listBodyLiaisons(look)]
    return (
      <ExecutivePage
        {...{ frame, rule: getGroupRule(look), forms, liaisons }}
        mayForm={mayFormExecutive(look)}
        done={query.done && DONE}
      />
    )
  })
  addForm(app, web, `${EXECUTIVE}/form`, {
    guard: toForm,
    async show({ look, frame }, answers, findings) {
      const consultations = await listConsulted(look)
      return <ExecutiveFormPage {...{ frame, answers, findings, consultations, rule: getGroupRule(look) }} />
    },
    schema: executiveForm,
    async act(work, form) {
      await writeExecutiveForm(work, form)
      return `${EXECUTIVE}?done=yes`
    },
  })
  addForm(app, web, `${EXECUTIVE}/:executiveFormId/settle`, {
    async guard(seen) {
      await getExecutiveForm(seen.look, seen.params.executiveFormId ?? '')
      await toForm(seen)
    },
    show: async ({ look, frame }, answers, findings) => (
      <SettlePage {...{ frame, answers, findings, rule: getGroupRule(look) }} />
    ),
    schema: settleForm,
    async act(work, said, { params }) {
      await settleExecutive(work, params.executiveFormId ?? '', said)
      return `${EXECUTIVE}?done=yes`
    },
  })
}

async function toForm({ look }: Seen): Promise<void> {
  requireThat(mayFormExecutive(look), look, 'consult on the form of the wider body')
}
