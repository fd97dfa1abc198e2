import { listGivers, standingsOf, termsOf, type TermOfYear } from '#days/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { loadOfPeople, type Deployment, type DeploymentLine } from './deployment.ts'
import { requireDeploy } from './deployment-policy.ts'
import { findDeployment, findDeploymentToChange, findLine, listLines } from './deployment-store.ts'

/** Somebody to whom a proposal gives work, with what they had left before it and what it asks, half-days term by term. */
export type PersonInProposal = {
  personId: string
  name: string
  leftByTerm: readonly number[]
  loadByTerm: readonly number[]
  places: number
}

export type DeploymentSeen = {
  deployment: Deployment
  lines: DeploymentLine[]
  terms: readonly TermOfYear[]
  people: PersonInProposal[]
}

/** A proposal as it is looked at. Throws NotFound for what somebody may not know of. */
export async function getDeployment(look: Look, id: string): Promise<DeploymentSeen> {
  requireDeploy(look)
  const deployment = isId(id) ? await findDeployment(look, id) : undefined
  if (!deployment) throw new NotFound('proposal', id)
  const { schoolYear, role } = deployment
  const [lines, terms, givers] = await Promise.all([
    listLines(look, id),
    termsOf(look, schoolYear),
    listGivers(look, { schoolYear, roles: [role] }),
  ])
  const own = givers.filter(({ roles }) => roles.includes(role))
  const standings = await standingsOf(look, { schoolYear, personIds: own.map(({ personId }) => personId) })
  const load = loadOfPeople(lines, terms.length)
  const people = own.map(({ personId, name }) => {
    const { capacityByTerm = [], allocatedByTerm = [] } = standings.get(personId) ?? {}
    return {
      ...{ personId, name, places: lines.filter((line) => line.personId === personId).length },
      loadByTerm: load.get(personId) ?? terms.map(() => 0),
      leftByTerm: terms.map((_, at) => (capacityByTerm[at] ?? 0) - (allocatedByTerm[at] ?? 0)),
    }
  })
  return { deployment, lines, terms, people }
}

/** A line of a proposal, both held until the deed ends. Throws NotFound. */
export async function getLineToChange(work: Work, id: string, lineId: string) {
  requireDeploy(work)
  const deployment = isId(id) ? await findDeploymentToChange(work, id) : undefined
  const line = deployment && isId(lineId) ? await findLine(work, id, lineId) : undefined
  if (!deployment || !line) throw new NotFound('line of a proposal', lineId)
  return { deployment, line }
}
