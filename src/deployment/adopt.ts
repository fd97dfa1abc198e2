import { dueOfGroups, dueOfSchools, keepAllocation } from '#days/index.ts'
import { logEvent } from '#history/index.ts'
import { aJob, doneBy, sendJob, type DoneBy, type Errand } from '#jobs/index.ts'
import { endRole, findRole, giveRole, listRolesOf, reasonOfMatch } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { isChange, type Deployment, type DeploymentLine } from './deployment.ts'
import { mayDeploy } from './deployment-policy.ts'
import { beginsOn, whyNotAdopted, whyNotOpen } from './deployment-rules.ts'
import { findDeployment, findDeploymentToChange, findLine, listLines } from './deployment-store.ts'
import { isGivenFirstBy } from './gather-problem.ts'
import { changeLines, markAdopted, moveDeployment } from './line-store.ts'

export const ADOPT = aJob<{ deploymentId: string }>('adopt-deployment', { tries: 4, patience: 1800 })

/**
 * ES-68. Adopts a proposal: each line is then given, one by one, by the right of whoever adopted it. With a reason where somebody does not quite fit. Throws NotFound,
 * NotAllowed, Refused.
 */
export async function adopt(work: Work, id: string, because: string | null): Promise<void> {
  requireThat(mayDeploy(work), work, 'adopt who serves whom')
  const deployment = await findDeploymentToChange(work, id)
  if (!deployment) throw new NotFound('proposal', id)
  refuseIf(work, whyNotOpen(deployment))
  refuseIf(work, whyNotAdopted(await listLines(work, id), because, findRole(work.model, deployment.role)?.matched))
  await moveDeployment(work, id, { status: 'adopting', because, adoptedById: work.actor.personId })
  await sendJob(work, ADOPT, { deploymentId: id })
  await logEvent(work, {
    name: 'deployment.adopted',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'allocate-days',
    changes: { year: { after: deployment.schoolYear }, role: { after: deployment.role } },
  })
}

/** A proposal that was adopted is given line by line, later. */
export function adoptJobs(): readonly DoneBy[] {
  return [doneBy({ job: ADOPT, run: giveAll })]
}

/** Each line exactly once: what was given before it was broken off is not given again. What a rule refuses by now is left, with why. */
export async function giveAll({
  ids: { deploymentId },
  asAsked,
}: Pick<Errand<{ deploymentId: string }>, 'ids' | 'asAsked'>) {
  const found = await asAsked.read(async (look) => ({
    deployment: await findDeployment(look, deploymentId),
    lines: await listLines(look, deploymentId),
  }))
  const { deployment } = found
  if (deployment?.status !== 'adopting') return
  for (const line of found.lines.filter(({ personId, adoptedAt }) => personId !== null && adoptedAt === null)) {
    try {
      await asAsked.deed((work) => giveLine(work, deployment, line.id))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const whyNobody = error.findings.map(({ says }) => says).join(' ')
      await asAsked.write((look) => changeLines(look, [{ ...line, isPinned: false, personId: null, whyNobody }]))
    }
  }
  await asAsked.write((look) => moveDeployment(look, deploymentId, { status: 'adopted' }))
}

/** One line of an adopted proposal: who served the place before makes way, the role is given, and the days that are due are allocated. */
export async function giveLine(work: Work, deployment: Deployment, lineId: string): Promise<void> {
  requireThat(mayDeploy(work), work, 'give what was adopted')
  const line = await findLine(work, deployment.id, lineId)
  if (!line || line.personId === null || line.adoptedAt !== null) throw new NotFound('line of a proposal', lineId)
  const reasons = Object.fromEntries(line.against.map(({ id }) => [id, deployment.because ?? '']))
  const reasoned: Work = { ...work, reasons: { ...work.reasons, ...reasons } }
  if (line.servedById !== line.personId) await giveRoleAt(reasoned, deployment, line)
  await giveDays(reasoned, deployment, line)
  await markAdopted(work, line.id)
  await logEvent(work, {
    name: 'deployment.given',
    subjects: [
      line.schoolId ? { kind: 'school', id: line.schoolId } : { kind: 'group', id: line.groupId ?? '' },
      { kind: 'person', id: line.personId },
    ],
    audience: 'allocate-days',
    changes: { year: { after: deployment.schoolYear }, role: { after: deployment.role } },
  })
}

async function giveRoleAt(work: Work, { schoolYear, role, because }: Deployment, line: DeploymentLine): Promise<void> {
  const startedOn = beginsOn(schoolYear, work.today)
  const [scope, placeId] = line.schoolId ? (['school', line.schoolId] as const) : (['group', line.groupId] as const)
  if (isChange(line)) {
    const held = (await listRolesOf(work, [line.servedById ?? ''])).find(
      (each) =>
        each.role === role &&
        (each.schoolId ?? each.groupId) === placeId &&
        (each.finishedOn === null || each.finishedOn >= startedOn),
    )
    if (held && held.startedOn < startedOn) {
      const ends = { finishedOn: addDays(startedOn, -1), revision: held.revision }
      await endRole(work, held.personId, held.id, ends)
    }
  }
  const note = reasonOfMatch(work.model, role, because)
  const how = { standing: 'substantive' as const, note, startedOn, finishedOn: null, replaces: true }
  await giveRole(work, line.personId ?? '', { role, scope, placeId, ...how })
}

async function giveDays(work: Work, { schoolYear, role }: Deployment, line: DeploymentLine): Promise<void> {
  const place = { schoolId: line.schoolId, groupId: line.groupId, name: line.placeName, isOpen: true }
  const [found] = line.schoolId
    ? await dueOfSchools(work, { schoolYear, ids: [line.schoolId] })
    : await dueOfGroups(work, { schoolYear, ids: [line.groupId ?? ''] })
  for (const { due, halfDays } of found?.lines ?? []) {
    const [kind] = due.kinds
    if (!isGivenFirstBy(due, role) || halfDays === 0 || kind === undefined) continue
    await keepAllocation(work, place, schoolYear, {
      ...{ personId: line.personId, role, kind, halfDays },
      ...{ term: null, function: null, fund: null, need: null, needSeenById: null },
    })
  }
}
