import type { FastifyInstance } from 'fastify'
import { showSchoolYear } from '#shared/school-year.ts'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import { addListFiles } from '#web/list-file.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Answers } from '#web/answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { adopt } from './adopt.ts'
import { ChoosePage } from './choose-page.tsx'
import { chooseForPlace } from './choose-for-place.ts'
import { dueOf, type DeploymentLine } from './deployment.ts'
import { adoptForm, chooseForm, proposeForm, yearToDeploy } from './deployment-form.ts'
import { DeploymentPage } from './deployment-page.tsx'
import { requireDeploy, rolesToDeploy } from './deployment-policy.ts'
import { listDeployments } from './deployment-store.ts'
import { DeploymentsPage } from './deployments-page.tsx'
import { openFitsAtLine } from './fits-at-line.ts'
import { getDeployment } from './get-deployment.ts'
import { propose } from './propose.ts'

const MOST = 20

/** Who serves whom: asked for, looked at, changed by hand, adopted. */
export function deploymentRoom(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/deployments', {
    guard: ({ look }) => Promise.resolve(requireDeploy(look)),
    async show({ look, frame }, answers, findings) {
      const deployments = await listDeployments(look, MOST)
      return (
        <DeploymentsPage
          {...{ frame, answers, findings, deployments }}
          model={look.model}
          roles={rolesToDeploy(look)}
        />
      )
    },
    schema: proposeForm,
    async act(work, { year, role, from, ...weights }) {
      const id = await propose(work, { schoolYear: yearToDeploy(work, year), role, weights, goesOnFrom: from })
      return `/deployments/${id}`
    },
  })
  addPage(app, web, '/deployments/:deploymentId', (seen) => showDeployment(seen, {}, []))
  addDeed(app, web, '/deployments/:deploymentId/adopt', {
    guard: ({ look, params }) => getDeployment(look, params.deploymentId ?? ''),
    show: showDeployment,
    schema: adoptForm,
    async act(work, { because }, { params }) {
      await adopt(work, params.deploymentId ?? '', because)
      return `/deployments/${params.deploymentId}`
    },
  })
  addForm(app, web, '/deployments/:deploymentId/lines/:deploymentLineId', {
    guard: findShown,
    show: showChoice,
    schema: chooseForm,
    async act(work, { person }, { params }) {
      await chooseForPlace(work, params.deploymentId ?? '', params.deploymentLineId ?? '', { personId: person })
      return `/deployments/${params.deploymentId}#lines`
    },
  })
  addListFiles<DeploymentLine>(app, web, '/deployments/:deploymentId/list', async ({ look, params }) => {
    const { deployment, terms } = await getDeployment(look, params.deploymentId ?? '')
    return {
      name: `Who serves whom ${showSchoolYear(deployment.schoolYear).replace('/', '-')}`,
      columns: [
        { head: 'School or group', cell: ({ placeName }) => placeName },
        ...terms.map(({ name }, at) => ({
          head: `Days, ${name.toLowerCase()}`,
          cell: ({ dueByTerm }: DeploymentLine) => (dueByTerm[at] ?? 0) / 2,
        })),
        { head: 'Days in the year', cell: (line) => dueOf(line) / 2 },
        { head: 'Now', cell: ({ servedByName }) => servedByName },
        { head: 'Proposed', cell: ({ personName }) => personName },
        { head: 'Chosen by hand', cell: ({ isPinned }) => (isPinned ? 'Yes' : 'No') },
        {
          head: 'What speaks against it',
          cell: ({ against, whyNobody }) => whyNobody ?? against.map(({ says }) => says).join(' '),
        },
      ],
      // They are read together, and handed on at once.
      read: async (reader, after) => (after ? [] : (await getDeployment(reader, params.deploymentId ?? '')).lines),
    }
  })
}

async function showDeployment({ look, frame, params }: Seen, answers: Answers, findings: readonly Finding[]) {
  const seen = await getDeployment(look, params.deploymentId ?? '')
  return <DeploymentPage {...seen} {...{ frame, findings }} model={look.model} because={answers.because} />
}

/** A line of a proposal that is open to be chosen. Throws NotFound. */
async function findShown({ look, params }: Seen) {
  const seen = await getDeployment(look, params.deploymentId ?? '')
  const line = isId(params.deploymentLineId ?? '')
    ? seen.lines.find(({ id }) => id === params.deploymentLineId)
    : undefined
  if (!line) throw new NotFound('line of a proposal', params.deploymentLineId ?? '')
  return { ...seen, line }
}

async function showChoice(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const { deployment, line, people, terms } = await findShown(seen)
  const ids = people.map(({ personId }) => personId)
  const fits = await openFitsAtLine(look, deployment, line, ids)
  const told = people.map((person) => ({ ...person, says: fits(person.personId).map(({ says }) => says) }))
  return <ChoosePage {...{ frame, answers, findings, deployment, line, terms }} people={told} />
}
