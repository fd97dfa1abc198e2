import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { word } from '#model/index.ts'
import { FormPage } from '#web/form-page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { agreePlan, mayAgreeNow } from './agree-plan.ts'
import { beginPlan, getSchoolToBegin, renewPlan, whyNoneCanBegin } from './begin-plan.ts'
import { CheckPage } from './check-page.tsx'
import { commentOnPlan, settlePlanComment } from './comment-on-plan.ts'
import { endPlan } from './end-plan.ts'
import { getPlan, type PlanInModel } from './get-plan.ts'
import { checkPlan } from './judge-plan.ts'
import { agreeForm, answersToJudged, becauseForm, checkForm, commentForm, settleForm } from './plan-form.ts'
import { AgreePage, BecausePage } from './plan-forms.tsx'
import { partRoutes } from './part-routes.tsx'
import { leadsDrafting, mayCheck, mayComment, mayWrite, sideOf } from './plan-policy.ts'
import { listChecks } from './plan-store.ts'
import { printPlan } from './print-plan.ts'
import { tagPlanRoutes } from './tag-plan-routes.tsx'
import { dueChecks, showPlan } from './show-plan.tsx'

const ONE = '/plans/:planId'

/** Plans of both sides: begun, written, agreed, checked, changed and over. */
export function planRoutes(app: FastifyInstance, web: Web): void {
  beginRoute(app, web)
  addPage(app, web, ONE, (seen) => showPlan(seen))
  partRoutes(app, web)
  tagPlanRoutes(app, web)
  addDeed(app, web, `${ONE}/comments`, {
    guard: (seen) => toDo(seen, 'comment on', ({ rule, plan }) => mayComment(seen.look, rule, plan.schoolId)),
    show: showPlan,
    schema: commentForm,
    async act(work, said, { params }) {
      await commentOnPlan(work, params.planId ?? '', said)
      return `/plans/${params.planId}?done=said`
    },
  })
  addDeed(app, web, `${ONE}/comments/:planCommentId/settle`, {
    guard: (seen) => toDo(seen, 'settle comments on', ({ rule, plan }) => mayWrite(seen.look, rule, plan)),
    show: showPlan,
    schema: settleForm,
    async act(work, { answer }, { params }) {
      await settlePlanComment(work, params.planId ?? '', params.planCommentId ?? '', answer)
      return `/plans/${params.planId}?done=settled`
    },
  })
  addForm(app, web, `${ONE}/agree`, {
    guard: toAgree,
    async show(seen, answers, findings) {
      const found = await toAgree(seen)
      const isLast = found.rule.agreement.length === 1 || found.plan.status === 'offered'
      const mayAgree = mayAgreeNow(seen.look, found)
      return <AgreePage {...found} {...{ frame: seen.frame, answers, findings, isLast, mayAgree, checks: [] }} />
    },
    schema: agreeForm,
    async act(work, answered, { params }) {
      await agreePlan(work, params.planId ?? '', answered)
      const { plan } = await getPlan(work, params.planId ?? '')
      const done = { draft: 'sent-back', offered: 'offered' }[plan.status as string] ?? 'agreed'
      return `/plans/${plan.id}?done=${done}`
    },
  })
  addForm(app, web, `${ONE}/check`, {
    guard: toCheck,
    async show(seen, answers, findings) {
      const found = await toCheck(seen)
      const checks = await listChecks(seen.look, found.plan.id)
      const [next] = (await dueChecks(seen.look, found, checks)).filter(({ isLate }) => isLate)
      return <CheckPage {...found} {...{ frame: seen.frame, answers, findings, checks, usual: next?.kind }} />
    },
    schema: checkForm,
    async act(work, { kind, heldOn, says, ...typed }, { params }) {
      const { plan, rule } = await getPlan(work, params.planId ?? '')
      await checkPlan(work, plan.id, { kind, heldOn, says, judged: answersToJudged(typed, plan, rule) })
      return `/plans/${plan.id}?done=checked`
    },
  })
  for (const to of ['change', 'end'] as const)
    addForm(app, web, `${ONE}/${to}`, {
      guard: toLead,
      show: async (seen, answers, findings) => (
        <BecausePage {...await toLead(seen)} {...{ frame: seen.frame, answers, findings, to }} />
      ),
      schema: becauseForm,
      async act(work, wanted, seen) {
        const { plan } = await toLead(seen)
        if (to === 'change') return `/plans/${await renewPlan(work, plan.id, wanted)}?done=begun`
        await endPlan(work, plan.id, { ...wanted, isDraft: plan.agreedOn === null })
        return `/plans/${plan.id}?done=over`
      },
    })
  addPrinted(app, web, `${ONE}/document`, async ({ look, params, query }) => {
    const found = await getPlan(look, params.planId ?? '')
    const { plan, model } = found
    const fileName = `${word(model, 'plan')} ${plan.schoolName} version ${plan.version}`
    const issued = plan.documentId && query.now === undefined ? await getIssued(look, plan.documentId) : undefined
    const pictures = await picturesOf(look, issued)
    if (issued) return { document: issued.content, pictures, fileName }
    const checks = await listChecks(look, plan.id)
    const document = printPlan(found, { organisation: look.actor.authorityName, today: look.today, checks })
    return { document, pictures, fileName }
  })
}

/** SH-32, SH-45. Whoever leads the drafting begins one. */
function beginRoute(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/plans/begin', {
    guard: ({ look, params }) => getSchoolToBegin(look, params.schoolId ?? ''),
    async show(seen, answers, findings) {
      const found = await getSchoolToBegin(seen.look, seen.params.schoolId ?? '')
      const { against } = await whyNoneCanBegin(seen.look, found)
      const called = word(seen.look.model, 'plan')
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Begin the ${called}`}
          caption={found.school.name}
          breadcrumbs={[{ text: found.school.name, href: `/schools/${found.school.id}` }]}
          button="Begin it"
        >
          <p class="govuk-body">{found.rule.says}</p>
          <p class="govuk-body">{found.rule.drafting.says}</p>
          {findings.length === 0 && against.map(({ says }) => <p class="govuk-inset-text">{says}</p>)}
        </FormPage>
      )
    },
    schema: z.object({}),
    act: async (work, _nothing, { params }) => `/plans/${await beginPlan(work, params.schoolId ?? '')}?done=begun`,
  })
}

async function toDo({ look, params }: Seen, deed: string, may: (found: PlanInModel) => boolean): Promise<PlanInModel> {
  const found = await getPlan(look, params.planId ?? '')
  requireThat(may(found), look, `${deed} the plan ${found.plan.id}`)
  return found
}

/** The side whose turn it is, and, while it waits, the side that put it. */
const toAgree = ({ look, ...seen }: Seen) =>
  toDo({ look, ...seen }, 'agree', (found) => {
    const isOfASide = sideOf(look, found.rule, found.plan.schoolId) !== undefined
    return isOfASide && (found.plan.status !== 'draft' || mayAgreeNow(look, found))
  })
const toCheck = (seen: Seen) => toDo(seen, 'check', ({ rule, plan }) => mayCheck(seen.look, rule, plan.schoolId))
const toLead = (seen: Seen) => toDo(seen, 'lead', ({ rule, plan }) => leadsDrafting(seen.look, rule, plan.schoolId))
