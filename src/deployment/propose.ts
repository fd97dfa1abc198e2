import { aJob, doneBy, sendJob, type DoneBy, type Errand } from '#jobs/index.ts'
import { logEvent } from '#history/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { Deployment } from './deployment.ts'
import { mayDeploy, rolesToDeploy } from './deployment-policy.ts'
import { whyNotProposed } from './deployment-rules.ts'
import { addDeployment, findDeployment, isSearching, listLines } from './deployment-store.ts'
import { gatherProblem, type Gathered } from './gather-problem.ts'
import { addLines, changeLines, moveDeployment } from './line-store.ts'
import type { Weights } from './problem.ts'
import { whyUnserved } from './reasons.ts'
import { solveInChild, type Found } from './solve/in-child.ts'

export const SEARCH = aJob<{ deploymentId: string }>('search-deployment', { tries: 2, patience: 600 })

/** The search goes on until it is proven to lie within a hundredth of the best, or for a minute. */
const LIMITS = { seconds: 60, gap: 0.01 }

/** So often it is written how far the search is, in seconds of the search. */
const EVERY = 2

export type Wanted = { schoolYear: SchoolYear; role: string; weights: Weights; goesOnFrom?: string | undefined }

/**
 * ES-13, ES-68. Asks for a proposal of who serves whom in a year; where it goes on from another, with whom was chosen there. The search goes on apart from the request.
 * Gives its id. Throws NotAllowed, NotFound, Refused.
 */
export async function propose(work: Work, wanted: Wanted): Promise<string> {
  const { schoolYear, role, weights, goesOnFrom } = wanted
  requireThat(mayDeploy(work), work, 'propose who serves whom')
  if (!rolesToDeploy(work).includes(role)) throw new NotFound('role that gives days', role)
  const pins = goesOnFrom === undefined ? new Map<string, string>() : await pinsOf(work, goesOnFrom)
  const gathered = await gatherProblem(work, { schoolYear, role, weights, pins })
  const { places } = gathered.problem
  refuseIf(work, whyNotProposed(schoolYear, work.today, places.length, await isSearching(work, role, schoolYear)))
  const id = await addDeployment(work, { schoolYear, role, weights })
  await addLines(
    work,
    id,
    places.map((place) => ({
      ...linePlace(place),
      personId: place.pinnedTo ?? null,
      isPinned: place.pinnedTo !== undefined,
      whyNobody: null,
      against: [],
    })),
  )
  await sendJob(work, SEARCH, { deploymentId: id })
  await logEvent(work, {
    name: 'deployment.asked-for',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'allocate-days',
    changes: { year: { after: schoolYear }, role: { after: role } },
  })
  return id
}

const linePlace = ({ scope, id, dueByTerm, servedBy }: Gathered['problem']['places'][number]) => ({
  schoolId: scope === 'school' ? id : null,
  groupId: scope === 'group' ? id : null,
  dueByTerm: [...dueByTerm],
  servedById: servedBy ?? null,
})

/** Whom a person chose for which place of a proposal. Throws NotFound. */
async function pinsOf(look: Look, deploymentId: string): Promise<ReadonlyMap<string, string>> {
  if (!isId(deploymentId) || !(await findDeployment(look, deploymentId))) throw new NotFound('proposal', deploymentId)
  const lines = await listLines(look, deploymentId)
  return new Map(
    lines.flatMap(({ isPinned, personId, schoolId, groupId }) =>
      isPinned && personId ? [[schoolId ?? groupId ?? '', personId] as const] : [],
    ),
  )
}

/** The search of a proposal, done later; where it is given up, that is said. */
export function searchJobs(): readonly DoneBy[] {
  return [doneBy({ job: SEARCH, run: search, givenUp: sayFailed })]
}

/** Searches, and writes what was found. What was found before it was broken off is found again, and written once. */
export async function search({
  ids: { deploymentId },
  asAsked,
}: Pick<Errand<{ deploymentId: string }>, 'ids' | 'asAsked'>) {
  const asked = await asAsked.read((look) => toSearch(look, deploymentId))
  if (!asked) return
  await asAsked.write((look) => moveDeployment(look, deploymentId, { status: 'searching' }))
  let told = 0
  let writing = Promise.resolve()
  const found = await solveInChild(asked.gathered.problem, LIMITS, ({ cost, bound, seconds }) => {
    if (seconds - told < EVERY) return
    told = seconds
    writing = asAsked.write((look) => moveDeployment(look, deploymentId, { cost, bound, seconds }))
  })
  await writing
  await asAsked.write((look) => keepFound(look, asked.deployment, asked.gathered, found))
}

async function toSearch(look: Look, deploymentId: string) {
  const deployment = await findDeployment(look, deploymentId)
  if (!deployment || !['asked', 'searching'].includes(deployment.status)) return undefined
  const { schoolYear, role, weights } = deployment
  const pins = await pinsOf(look, deploymentId)
  return { deployment, gathered: await gatherProblem(look, { schoolYear, role, weights, pins }) }
}

/** Places that came or went while it was searched are left to the next search. */
async function keepFound(
  look: Look,
  deployment: Deployment,
  { problem, termNames }: Gathered,
  found: Found,
): Promise<void> {
  const reasons = new Map(whyUnserved(problem, found.served, termNames).map(({ place, says }) => [place, says]))
  const lines = new Map((await listLines(look, deployment.id)).map((line) => [line.schoolId ?? line.groupId, line]))
  const changes = problem.places.flatMap((place, at) => {
    const line = lines.get(place.id)
    const server = problem.servers[found.served[at] ?? -1]
    if (!line) return []
    const against = server ? problem.misfitsOf(place, server).map(({ rule, says }) => ({ id: rule, says })) : []
    return [
      {
        id: line.id,
        personId: server?.id ?? null,
        isPinned: line.isPinned && server !== undefined,
        whyNobody: reasons.get(at) ?? null,
        against,
      },
    ]
  })
  await changeLines(look, changes)
  const { cost, greedyCost, bound, seconds } = found
  await moveDeployment(look, deployment.id, { status: 'found', cost, greedyCost, bound, seconds })
}

async function sayFailed({
  ids: { deploymentId },
  asService,
}: Pick<Errand<{ deploymentId: string }>, 'ids' | 'asService'>) {
  await asService.write((look) => moveDeployment(look, deploymentId, { status: 'failed' }))
}
