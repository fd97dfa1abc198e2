import { holdDays, keepAllocation, takeBackAllocation } from '#days/index.ts'
import { NotFound } from '#work/failures.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { requireThat, type Work } from '#work/work.ts'
import { mayKeepWorkplans } from '../workplan-policy.ts'
import { getWorkplan } from './keep-workplan.ts'

/** ES-70. Days of somebody, or of a role, for the core work of a workplan: for no school and no group. */
export type CoreDays = { personId: string | null; role: string; halfDays: number }

/** ES-11, ES-70. Allocates days to the core work of a workplan. Throws NotFound, NotAllowed, Refused. */
export async function addCoreDays(work: Work, year: SchoolYear, id: string, days: CoreDays): Promise<void> {
  const { rule, found } = await getWorkplan(work, year, id)
  requireThat(mayKeepWorkplans(work), work, `allocate days to the core of ${id}`)
  const place = { schoolId: null, groupId: null, workplan: id, name: found.workplan.name, isOpen: true }
  const nothing = { term: null, function: null, fund: null, need: null, needSeenById: null }
  await keepAllocation(work, place, year, { ...nothing, ...days, kind: rule.core })
}

/** Takes days of the core of a workplan back. Throws NotFound, NotAllowed. */
export async function takeBackCoreDays(work: Work, year: SchoolYear, id: string, allocationId: string): Promise<void> {
  await holdDays(work)
  const { found } = await getWorkplan(work, year, id)
  requireThat(mayKeepWorkplans(work), work, `take back days of the core of ${id}`)
  if (!found.core.some((each) => each.id === allocationId)) throw new NotFound('days of the core', allocationId)
  await takeBackAllocation(work, allocationId, `Planned anew: ${found.workplan.name}`)
}
