import { changeAllocation, keepAllocation, takeBackAllocation, type Allocation } from '#days/index.ts'
import { logEvent } from '#history/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { partnershipEvent } from '../workplan-events.ts'
import { firm } from '../workplan-rules.ts'
import { getPartnership, type Partnership } from './get-partnership.ts'
import { isUndecided } from './partnership-rules.ts'
import { latestSizes } from './partnership-store.ts'
import { addSize, holdPartnership } from './partnership-writes-store.ts'
import type { SizeDecision } from './partnership.ts'

/** A partnership on whose days somebody may decide. Throws NotFound, NotAllowed. */
export async function getToDecide(look: Look, groupId: string, year: SchoolYear): Promise<Partnership> {
  const found = await getPartnership(look, groupId, year)
  requireThat(found.may.allocate, look, `decide on the days of ${groupId}`)
  return found
}

type Decided = { decision: SizeDecision; because: string }

/**
 * ES-24. A school joined or left: the days are reckoned anew by the size, in the allocations themselves, or kept to the end of the year by this
 * decision. Throws NotFound, NotAllowed, and Refused where there is nothing to decide, or no such days.
 */
export async function decideOnSize(
  work: Work,
  groupId: string,
  year: SchoolYear,
  { decision, because }: Decided,
): Promise<void> {
  const found = await getToDecide(work, groupId, year)
  const { group, memberIds, due, allocated, isOpen } = found
  await holdPartnership(work, group.id)
  const [decided] = await latestSizes(work, { groupIds: [group.id], schoolYear: year })
  const schools = memberIds.length
  refuseIf(
    work,
    isUndecided({ schools, due, allocated, decided })
      ? []
      : [
          firm(
            'size-is-another',
            'ES-24',
            `What is allocated to ${group.name} is what its size gives, or was decided on already.`,
          ),
        ],
  )
  if (decision === 'recalculated') await reckonAnew(work, found)
  await addSize(work, { groupId: group.id, schoolYear: year, schools, due, allocated, decision, because })
  await logEvent(
    work,
    partnershipEvent(
      'size-decided',
      { groupId: group.id, year, isOpen },
      {
        ...{
          decision: { after: decision },
          due: { after: due },
          allocated: { after: allocated },
          because: { after: because },
        },
      },
    ),
  )
}

/** More days are given as the first were; fewer are taken from the last that were given. */
async function reckonAnew(work: Work, { group, due, allocated, allocations, schoolYear }: Partnership): Promise<void> {
  const [first] = allocations
  if (!first) return
  if (due > allocated) {
    const place = { schoolId: null, groupId: group.id, name: group.name, isOpen: true }
    await keepAllocation(work, place, schoolYear, { ...wantedOf(first), halfDays: due - allocated })
    return
  }
  let over = allocated - due
  for (const each of [...allocations].reverse()) {
    if (over === 0) return
    const fewer = Math.min(over, each.halfDays)
    if (fewer === each.halfDays) await takeBackAllocation(work, each.id, 'Reckoned anew by its size')
    else await changeAllocation(work, each.id, { ...wantedOf(each), halfDays: each.halfDays - fewer }, each.revision)
    over -= fewer
  }
}

const wantedOf = ({ personId, role, kind, halfDays, term, function: of, fund, need, needSeenById }: Allocation) => ({
  ...{ personId, role, kind, halfDays, term, function: of, fund, need, needSeenById },
})
