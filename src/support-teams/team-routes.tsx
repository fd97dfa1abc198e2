import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { addDeed, addForm, addPage, type FormRoute, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { changeEvaluated, closeTeam, evaluate } from './evaluate-team.ts'
import { ClosePage, EvaluatePage } from './evaluate-pages.tsx'
import { listFiguresToShow } from './figures-shown.ts'
import { getTeam, type TeamInModel } from './get-support-team.ts'
import { ActionPage, MeetingPage, NextMeetingPage, PartsPage } from './keep-pages.tsx'
import { MemberPage } from './member-page.tsx'
import {
  agreeAction,
  joinTeamByChoice,
  leaveTeam,
  listPeopleToJoin,
  nameParts,
  setNextMeeting,
  writeUpMeeting,
} from './keep-team.ts'
import { printEvaluation } from './print-evaluation.ts'
import {
  actionForm,
  changedEvaluationForm,
  closeForm,
  evaluationForm,
  meetingForm,
  memberForm,
  nextMeetingForm,
  partsForm,
} from './support-team-form.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'
import { showTeam } from './show-team.tsx'
import { strikeOutRoutes } from './strike-out-routes.tsx'
import { listEvaluations, listTeamMembers } from './support-team-store.ts'
import { listWhatMayBelong, partsOf } from './team-parts.ts'
import { NotFound } from '#work/failures.ts'

const ONE = '/support-teams/:teamId'

/** A team's own page, what is kept of it, its evaluation and its close. */
export function teamRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, (seen) => showTeam(seen))
  strikeOutRoutes(app, web)

  /** A form of a team's own: its page, its fields, and what is done. */
  const addStep = <T,>(
    step: string,
    schema: FormRoute<T>['schema'],
    show: (seen: Seen, props: TeamInModel & Shown) => Promise<ReturnType<typeof MeetingPage>>,
    act: (work: Parameters<typeof leaveTeam>[0], id: string, value: T, params: Seen['params']) => Promise<void>,
    done = 'saved',
  ) =>
    addForm(app, web, `${ONE}/${step}`, {
      guard: toKeep,
      show: async (seen, answers, findings) =>
        show(seen, { ...(await toKeep(seen)), frame: seen.frame, answers, findings }),
      schema,
      async act(work, value, { params }) {
        const id = params.teamId ?? ''
        await act(work, id, value, params)
        return `/support-teams/${id}?done=${done}`
      },
    })

  addStep(
    'members',
    memberForm,
    async ({ look }, props) => <MemberPage {...props} people={await listPeopleToJoin(look, props.team.schoolId)} />,
    joinTeamByChoice,
  )
  addStep(
    'meetings',
    meetingForm,
    async ({ look }, props) => (
      <MeetingPage
        {...props}
        members={(await listTeamMembers(look, props.team.id)).filter(({ finishedOn }) => !finishedOn)}
      />
    ),
    writeUpMeeting,
  )
  addStep('next-meeting', nextMeetingForm, async (_seen, props) => <NextMeetingPage {...props} />, setNextMeeting)
  addStep('actions', actionForm, async (_seen, props) => <ActionPage {...props} />, agreeAction)
  addStep(
    'belongs',
    partsForm,
    async ({ look }, props) => <PartsPage {...props} {...await listWhatMayBelong(look, props)} />,
    nameParts,
  )
  addStep(
    'evaluate',
    evaluationForm,
    async ({ look }, props) => (
      <EvaluatePage {...props} figures={await listFiguresToShow(look, props.team.schoolId)} before={undefined} />
    ),
    evaluate,
    'evaluated',
  )
  addStep(
    'evaluations/:teamEvaluationId',
    changedEvaluationForm,
    async (seen, props) => (
      <EvaluatePage
        {...props}
        figures={await listFiguresToShow(seen.look, props.team.schoolId)}
        before={await evaluationOf(seen)}
      />
    ),
    (work, id, value, params) => changeEvaluated(work, id, params.teamEvaluationId ?? '', value),
    'evaluated',
  )
  addStep('close', closeForm, async (_seen, props) => <ClosePage {...props} />, closeTeam, 'closed')

  addDeed(app, web, `${ONE}/members/:teamMemberId/end`, {
    guard: toKeep,
    show: (seen, _answers, findings) => showTeam(seen, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      await leaveTeam(work, params.teamId ?? '', params.teamMemberId ?? '')
      return `/support-teams/${params.teamId}?done=saved`
    },
  })
  addPrinted(app, web, `${ONE}/evaluation`, async ({ look, params }) => {
    const found = await getTeam(look, params.teamId ?? '')
    const { team, name } = found
    const issued = team.documentId ? await getIssued(look, team.documentId) : undefined
    const pictures = await picturesOf(look, issued)
    const fileName = `${name} ${team.schoolName} evaluation`
    if (issued) return { document: issued.content, pictures, fileName }
    const [evaluations, members, meetings] = await partsOf(look, team.id)
    const told = { ...found, evaluations, members, meetings }
    return { document: printEvaluation(told, look.actor.authorityName, look.today), pictures, fileName }
  })
}

type Shown = Pick<Parameters<typeof MeetingPage>[0], 'frame' | 'answers' | 'findings'>

async function toKeep({ look, params }: Seen): Promise<TeamInModel> {
  const found = await getTeam(look, params.teamId ?? '')
  requireThat(mayKeepTeamsOf(look, found.team.schoolId), look, `keep the support team ${found.team.id}`)
  return found
}

async function evaluationOf({ look, params }: Seen) {
  const found = (await listEvaluations(look, params.teamId ?? '')).find(({ id }) => id === params.teamEvaluationId)
  if (!found) throw new NotFound('evaluation', params.teamEvaluationId ?? '')
  return found
}
