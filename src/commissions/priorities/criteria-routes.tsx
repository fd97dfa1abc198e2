import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { criterionForm, judgementForm } from '../commissions-form.ts'
import { getCommissioning, mayJudge, mayRecommend } from '../commissions-policy.ts'
import { addCriterion, getCriterion, judgeCriterion, takeOutCriterion } from './keep-criteria.ts'
import { getPriority } from './keep-priority.ts'
import { CriterionPage, JudgePage } from './priority-form-pages.tsx'
import { priorityIdOf } from './priority-routes.tsx'

const CRITERIA = '/priorities/:priorityId/criteria'
const ONE = `${CRITERIA}/:criterionId`
const toPage = (seen: Pick<Seen, 'params'>, done: string) => `/priorities/${priorityIdOf(seen)}?done=${done}`
const criterionIdOf = ({ params }: Pick<Seen, 'params'>) => params.criterionId ?? ''

/** RO-83, RO-84. The success criteria of a priority, and how the body that decides judges each. */
export function criteriaRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, CRITERIA, {
    guard: toChange,
    async show(seen, answers, findings) {
      const priority = await toChange(seen)
      return <CriterionPage {...{ answers, findings, priority }} frame={seen.frame} model={seen.look.model} />
    },
    schema: criterionForm,
    async act(work, value, seen) {
      await addCriterion(work, priorityIdOf(seen), value)
      return toPage(seen, 'saved')
    },
  })
  addDeed(app, web, `${ONE}/out`, {
    async guard(seen) {
      await toChange(seen)
      await getCriterion(seen.look, priorityIdOf(seen), criterionIdOf(seen))
    },
    async show(seen, _answers, findings) {
      const priority = await toChange(seen)
      return <CriterionPage {...{ answers: {}, findings, priority }} frame={seen.frame} model={seen.look.model} />
    },
    schema: z.object({}),
    async act(work, _value, seen) {
      await takeOutCriterion(work, priorityIdOf(seen), criterionIdOf(seen))
      return toPage(seen, 'saved')
    },
  })
  addForm(app, web, `${ONE}/judge`, {
    guard: toJudge,
    async show(seen, answers, findings) {
      const { priority, criterion } = await getCriterion(seen.look, priorityIdOf(seen), criterionIdOf(seen))
      const rule = getCommissioning(seen.look)
      return <JudgePage {...{ answers, findings, priority, criterion, rule }} frame={seen.frame} />
    },
    schema: judgementForm,
    async act(work, value, seen) {
      await judgeCriterion(work, priorityIdOf(seen), criterionIdOf(seen), value)
      return toPage(seen, 'judged')
    },
  })
}

async function toChange(seen: Seen) {
  const priority = await getPriority(seen.look, priorityIdOf(seen))
  requireThat(mayRecommend(seen.look), seen.look, `keep the criteria of ${priority.id}`)
  return priority
}

async function toJudge(seen: Seen): Promise<void> {
  await getCriterion(seen.look, priorityIdOf(seen), criterionIdOf(seen))
  requireThat(await mayJudge(seen.look), seen.look, `judge a criterion of ${priorityIdOf(seen)}`)
}
