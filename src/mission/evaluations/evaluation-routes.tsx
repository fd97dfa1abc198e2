import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listCommissions } from '#commissions/index.ts'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getMissionRule } from '../mission-policy.ts'
import {
  concludeEvaluation,
  getEvaluation,
  judgeToday,
  judgeWork,
  mayReadJudgements,
  openEvaluation,
  sayWhatFollowed,
} from './evaluate.ts'
import { ConcludePage, FollowPage, JudgePage, OpenPage } from './evaluation-form-pages.tsx'
import { EvaluationPage, EvaluationsPage } from './evaluation-pages.tsx'
import { nameOfEvaluation } from './evaluation-words.ts'
import { listEvaluations } from './evaluation-store.ts'
import type { Evaluation } from './evaluation.ts'

const HOME = '/mission/evaluations'
const ONE = `${HOME}/:missionEvaluationId`
const ROWS = 100
const DONE: Readonly<Record<string, string>> = {
  opened: 'It is open: those who share in it can judge',
  judged: 'Your judgement is kept',
  concluded: 'It is concluded',
  followed: 'It is kept',
}

const openForm = z.object({
  level: aChoice('what is evaluated'),
  activity: anOptionalText('the activity'),
  commissionId: z
    .string()
    .optional()
    .transform((id) => (id && isId(id) ? id : null)),
})
const judgeForm = z.object({
  value: z.coerce.number({ error: 'Choose a point of the scale' }).int('Choose a point of the scale'),
  evidence: aLongText('on what it rests', 5000),
  says: aLongText('what you found', 5000),
})
const concludeForm = z.object({ conclusion: aLongText('what comes of it', 5000) })
const followForm = withDates(
  ['followedOn'],
  z.object({ says: aLongText('what followed', 5000), followedOn: aDay('the day') }),
)

/** RO-99, RO-101. The evaluation of the work: opened, judged, concluded, and what followed. */
export function evaluationRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, HOME, async ({ look, frame, query }) => {
    const rule = getMissionRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listRead(look, ROWS + 1, after)
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <EvaluationsPage
        {...{ frame, rule, evaluations: found.slice(0, ROWS), next: last && `${HOME}?after=${last.id}` }}
        mayOpen={(await judgeToday(look, look.today)) !== undefined}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, HOME, ({ look }) => evaluationsToKeep(look))
  addForm(app, web, `${HOME}/open`, {
    async guard({ look }) {
      getMissionRule(look)
      requireThat((await judgeToday(look, look.today)) !== undefined, look, 'open an evaluation')
    },
    show: async ({ look, frame }, answers, findings) => (
      <OpenPage
        {...{ frame, answers, findings, rule: getMissionRule(look) }}
        commissions={await listCommissionsWithWork(look)}
      />
    ),
    schema: openForm,
    act: async (work, asked) => `${HOME}/${await openEvaluation(work, asked)}?done=opened`,
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const evaluation = await getEvaluation(look, params.missionEvaluationId ?? '')
    const model = await look.modelOf(evaluation.modelVersionId)
    return (
      <EvaluationPage
        {...{ frame, model, evaluation, rule: model.mission ?? getMissionRule(look) }}
        readsJudgements={await mayReadJudgements(look)}
        shares={(await judgeToday(look, evaluation.openedOn)) !== undefined}
        hasJudged={evaluation.judgements.some(({ personId }) => personId === look.actor.personId)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  oneForms(app, web)
}

function oneForms(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/judge`, {
    guard: toShare,
    async show(seen, answers, findings) {
      const { model } = seen.look
      return (
        <JudgePage
          {...{ frame: seen.frame, answers, findings, model }}
          rule={getMissionRule(seen.look)}
          evaluation={await toShare(seen)}
        />
      )
    },
    schema: judgeForm,
    async act(work, given, { params }) {
      await judgeWork(work, params.missionEvaluationId ?? '', given)
      return `${HOME}/${params.missionEvaluationId}?done=judged`
    },
  })
  addForm(app, web, `${ONE}/conclude`, {
    guard: toShare,
    async show(seen, answers, findings) {
      return (
        <ConcludePage
          {...{ frame: seen.frame, answers, findings }}
          rule={getMissionRule(seen.look)}
          evaluation={await toShare(seen)}
        />
      )
    },
    schema: concludeForm,
    async act(work, { conclusion }, { params }) {
      await concludeEvaluation(work, params.missionEvaluationId ?? '', conclusion)
      return `${HOME}/${params.missionEvaluationId}?done=concluded`
    },
  })
  addForm(app, web, `${ONE}/follow`, {
    guard: toShare,
    show: async (seen, answers, findings) => (
      <FollowPage
        {...{ frame: seen.frame, answers, findings }}
        rule={getMissionRule(seen.look)}
        evaluation={await toShare(seen)}
      />
    ),
    schema: followForm,
    async act(work, following, { params }) {
      await sayWhatFollowed(work, params.missionEvaluationId ?? '', following)
      return `${HOME}/${params.missionEvaluationId}?done=followed`
    },
  })
}

/** The commissions of which there is work to evaluate, the latest year first. */
const listCommissionsWithWork = async (look: Look) =>
  look.model.commissioning ? (await listCommissions(look)).filter(({ begunOn }) => begunOn !== null) : []

async function toShare({ look, params }: Pick<Seen, 'look' | 'params'>): Promise<Evaluation> {
  const evaluation = await getEvaluation(look, params.missionEvaluationId ?? '')
  requireThat((await judgeToday(look, evaluation.openedOn)) !== undefined, look, `share in ${evaluation.id}`)
  return evaluation
}

/** The evaluations that somebody reads: all, or those that are concluded. */
async function listRead(look: Look, limit: number, after: string | undefined): Promise<Evaluation[]> {
  const isConcluded = !(await mayReadJudgements(look))
  return listEvaluations(look, { limit, after, isConcluded })
}

function evaluationsToKeep(look: Look): ListFile<Evaluation> {
  const rule = getMissionRule(look)
  return {
    name: 'Evaluations',
    columns: [
      { head: 'Of what', cell: (each) => nameOfEvaluation(rule, each) },
      { head: 'Opened', isDay: true, cell: ({ openedOn }) => openedOn },
      { head: 'Judgements', cell: ({ judgements }) => judgements.length },
      { head: 'Concluded', isDay: true, cell: ({ concludedOn }) => concludedOn },
      { head: 'What comes of it', cell: ({ conclusion }) => conclusion },
      { head: 'What followed', cell: ({ followings }) => followings.map(({ says }) => says).join('; ') || null },
    ],
    read: (at, after) => listRead(at, ROWS_OF_A_PART, after?.id),
  }
}
