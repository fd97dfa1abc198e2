import type { FastifyInstance } from 'fastify'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { SetUpPage } from './set-up-page.tsx'
import { getSchoolOfTeam, listOrdersToSetUp, setUpTeam } from './set-up-team.ts'
import { setUpForm } from './support-team-form.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'

/** Setting a team up at a school. */
export function setUpRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/support-teams/set-up', {
    guard: toSetUp,
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const found = await toSetUp(seen)
      const orders = await listOrdersToSetUp(look, found.school.id)
      return <SetUpPage {...found} {...{ frame, answers, findings, orders }} model={look.model} />
    },
    schema: setUpForm,
    async act(work, set, { params }) {
      return `/support-teams/${await setUpTeam(work, params.schoolId ?? '', set)}?done=set-up`
    },
  })
}

async function toSetUp({ look, params }: Seen) {
  const found = await getSchoolOfTeam(look, params.schoolId ?? '')
  requireThat(mayKeepTeamsOf(look, found.school.id), look, `set up a support team at ${found.school.id}`)
  return found
}
