import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Deployment, DeploymentLine } from './deployment.ts'
import type { Spot, Weights } from './problem.ts'

/** Where some schools lie, of those of whom it is known. */
export async function listSpots(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, Spot>> {
  if (schoolIds.length === 0) return new Map()
  const rows = await look.db
    .selectFrom('schools')
    .select(['id', 'easting', 'northing'])
    .where('id', '=', anyOf(schoolIds))
    .execute()
  return new Map(
    rows.flatMap(({ id, easting, northing }) =>
      easting !== null && northing !== null ? [[id, { easting, northing }] as const] : [],
    ),
  )
}

const deployments = ({ db }: Look) =>
  db
    .selectFrom('deployments as d')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.id', '=', 'd.asked_by'),
    )
    .select([
      'd.id',
      'd.school_year as schoolYear',
      'd.role',
      'd.model_version_id as modelVersionId',
      'd.status',
      'd.change_worth as change',
      'd.misfit_worth as misfit',
      'd.unfair_worth as unfair',
      'd.cost',
      'd.greedy_cost as greedyCost',
      'd.bound',
      'd.took_seconds as seconds',
      'd.asked_by as askedById',
      'p.name as askedByName',
      'd.asked_at as askedAt',
      'd.adopted_at as adoptedAt',
      'd.because',
      'd.revision',
    ])

const deploymentFrom = ({ change, misfit, unfair, ...row }: Omit<Deployment, 'weights'> & Weights): Deployment => ({
  ...row,
  weights: { change, misfit, unfair },
})

/** The newest proposals; of all years, as many as asked for. */
export async function listDeployments(look: Look, limit: number): Promise<Deployment[]> {
  const rows = await deployments(look).orderBy('d.asked_at', 'desc').orderBy('d.id', 'desc').limit(limit).execute()
  return rows.map(deploymentFrom)
}

/** One proposal, by an id that has the shape of one. */
export async function findDeployment(look: Look, id: string): Promise<Deployment | undefined> {
  const row = await deployments(look).where('d.id', '=', id).executeTakeFirst()
  return row && deploymentFrom(row)
}

/** The same, held until the deed ends. */
export async function findDeploymentToChange(work: Work, id: string): Promise<Deployment | undefined> {
  await work.db.selectFrom('deployments').select('id').where('id', '=', id).forUpdate().execute()
  return findDeployment(work, id)
}

/** Whether a proposal of a role and year is being searched for. */
export async function isSearching(look: Look, role: string, schoolYear: number): Promise<boolean> {
  const found = await look.db
    .selectFrom('deployments')
    .select('id')
    .where('role', '=', role)
    .where('school_year', '=', schoolYear)
    .where('status', 'in', ['asked', 'searching'])
    .executeTakeFirst()
  return found !== undefined
}

const lines = ({ db }: Look) =>
  db
    .selectFrom('deployment_lines as l')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'l.authority_id').onRef('s.id', '=', 'l.school_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'l.authority_id').onRef('g.id', '=', 'l.group_id'),
    )
    .leftJoin('people as now', (join) =>
      join.onRef('now.authority_id', '=', 'l.authority_id').onRef('now.id', '=', 'l.served_by'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select((eb) => [
      'l.id',
      'l.school_id as schoolId',
      'l.group_id as groupId',
      eb.fn.coalesce('s.name', 'g.name').as('placeName'),
      'l.due_by_term as dueByTerm',
      'l.served_by as servedById',
      'now.name as servedByName',
      'l.person_id as personId',
      'p.name as personName',
      'l.is_pinned as isPinned',
      'l.why_nobody as whyNobody',
      'l.against',
      'l.adopted_at as adoptedAt',
    ])

const lineFrom = ({ placeName, ...row }: Omit<DeploymentLine, 'placeName'> & { placeName: string | null }) => ({
  ...row,
  placeName: placeName ?? '',
})

/** The lines of a proposal: whom nobody serves first, then by name. */
export async function listLines(look: Look, deploymentId: string): Promise<DeploymentLine[]> {
  const rows = await lines(look)
    .where('l.deployment_id', '=', deploymentId)
    .orderBy((eb) => eb('l.person_id', 'is not', null))
    .orderBy('placeName')
    .orderBy('l.id')
    .execute()
  return rows.map(lineFrom)
}

/** One line of a proposal. */
export async function findLine(look: Look, deploymentId: string, id: string): Promise<DeploymentLine | undefined> {
  const row = await lines(look).where('l.deployment_id', '=', deploymentId).where('l.id', '=', id).executeTakeFirst()
  return row && lineFrom(row)
}

/** Writes that a proposal was asked for. Gives its id. */
export async function addDeployment(
  work: Work,
  { schoolYear, role, weights }: Pick<Deployment, 'schoolYear' | 'role' | 'weights'>,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('deployments')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_year: schoolYear, role },
      ...{ model_version_id: work.modelVersionId, asked_by: work.actor.personId, asked_at: work.now },
      ...{ change_worth: weights.change, misfit_worth: weights.misfit, unfair_worth: weights.unfair },
    })
    .execute()
  return id
}
