import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { mayDoSchoolsPart, mayPrepare, mayReadPreparation } from '../preparation-policy.ts'
import { ActivitiesPage } from './activities-page.tsx'
import { answerForm, changeForm, proposeForm } from './activity-form.ts'
import { listActivities } from './activity-store.ts'
import { answerActivity } from './answer-activity.ts'
import { ChangeActivityPage } from './change-activity-page.tsx'
import { getActivity, getVisitToConfirm } from './get-activity.ts'
import { changeActivity, proposeActivity, withdrawActivity } from './propose-activity.ts'

const DONE: Record<string, string> = {
  proposed: 'It is proposed to the school',
  changed: 'It is proposed anew',
  withdrawn: 'It is withdrawn',
  answered: 'Saved',
}

const ALL = '/visits/:visitId/activities'
const ONE = `${ALL}/:activityId`
const idsOf = ({ params }: Seen) => [params.visitId ?? '', params.activityId ?? ''] as const
const back = ({ params }: Seen, done: string) => `/visits/${params.visitId}/activities?done=${done}`

/** Activities that an adviser proposes and the school confirms, where the model says that a visit rests on them. */
export function activityRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ALL, (seen) => showActivities(seen, {}, []))
  addDeed(app, web, ALL, {
    guard: toPropose,
    show: showActivities,
    schema: proposeForm,
    async act(work, proposed, seen) {
      await proposeActivity(work, seen.params.visitId ?? '', proposed)
      return back(seen, 'proposed')
    },
  })
  addForm(app, web, ONE, {
    guard: toChange,
    async show(seen, answers, findings) {
      return <ChangeActivityPage {...await toChange(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: changeForm,
    async act(work, changed, seen) {
      await changeActivity(work, ...idsOf(seen), changed)
      return back(seen, 'changed')
    },
  })
  addDeed(app, web, `${ONE}/withdraw`, {
    guard: toChange,
    show: showActivities,
    schema: z.object({}),
    async act(work, _value, seen) {
      await withdrawActivity(work, ...idsOf(seen))
      return back(seen, 'withdrawn')
    },
  })
  addDeed(app, web, `${ONE}/answer`, {
    async guard({ look, params }) {
      const { visit } = await getVisitToConfirm(look, params.visitId ?? '')
      requireThat(mayDoSchoolsPart(look, visit), look, 'answer this activity')
      await getActivity(look, visit.id, params.activityId ?? '')
    },
    show: showActivities,
    schema: answerForm,
    async act(work, given, seen) {
      await answerActivity(work, ...idsOf(seen), given)
      return back(seen, 'answered')
    },
  })
}

async function toPropose({ look, params }: Seen) {
  const found = await getVisitToConfirm(look, params.visitId ?? '')
  requireThat(mayPrepare(look, found.visit), look, 'propose an activity')
  return found
}

async function toChange(seen: Seen) {
  const found = await toPropose(seen)
  return { ...found, activity: await getActivity(seen.look, ...idsOf(seen)) }
}

async function showActivities(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, params, query } = seen
  const found = await getVisitToConfirm(look, params.visitId ?? '')
  const { visit } = found
  requireThat(mayReadPreparation(look, visit), look, 'read the activities of this visit')
  const isOpen = visit.status === 'booked'
  return (
    <ActivitiesPage
      {...found}
      frame={frame}
      activities={await listActivities(look, visit.id)}
      may={{ propose: isOpen && mayPrepare(look, visit), answer: isOpen && mayDoSchoolsPart(look, visit) }}
      answers={answers}
      findings={findings}
      refusedId={params.activityId}
      done={DONE[query.done ?? '']}
    />
  )
}
