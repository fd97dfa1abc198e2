import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { getGroup, getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { daysRuleOf, mayAllocateTo, mayAllocateToGroup, maySeeDaysOf, maySeeDaysOfGroup } from '../days-policy.ts'
import { listGroupsToReckon } from '../due/reckoning-store.ts'
import { whyYearIsClosed } from '../closed-year.ts'
import { changesOf, subjectsOf, withdrawnEvent } from './allocation-events.ts'
import type { Allocation, Wanted } from './allocation.ts'
import { findAllocationFacts } from './allocation-facts.ts'
import { whyCannotAllocate } from './allocation-rules.ts'
import { changeAllocationTo, findAllocationToChange, holdDays, withdrawAllocationNow } from './allocation-store.ts'
import { keepAllocation } from './keep-allocation.ts'
import { learntFindings } from './learnt-rules.ts'

/** A school or a group to which days are allocated. */
export type Place = { schoolId: string; groupId?: undefined } | { schoolId?: undefined; groupId: string }

/** A place as the rules and the pages know it. Throws NotFound for what somebody may not know of. */
export async function getPlace(look: Look, place: Place) {
  daysRuleOf(look)
  if (place.schoolId !== undefined) {
    const school = await getSchool(look, place.schoolId)
    if (!maySeeDaysOf(look, school.id)) throw new NotFound('days of the school', school.id)
    return { id: school.id, name: school.name, isOpen: school.status !== 'closed', may: mayAllocateTo(look, school.id) }
  }
  const group = await getGroup(look, place.groupId)
  const [found] = await listGroupsToReckon(look, [group.kind], look.today, [group.id])
  if (!maySeeDaysOfGroup(look, found?.schoolIds ?? [])) throw new NotFound('days of the group', group.id)
  const may = mayAllocateToGroup(look, found?.schoolIds ?? [])
  return { id: group.id, name: group.name, isOpen: group.finishedOn === null || group.finishedOn >= look.today, may }
}

/**
 * SH-53, SH-85, ES-11, ES-70, XX-09. Allocates days of somebody, or of a role, to a school or group: drawn from what they have to give.
 * Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function allocateDays(work: Work, place: Place, year: SchoolYear, wanted: Wanted): Promise<string> {
  const found = await getPlace(work, place)
  requireThat(found.may, work, `allocate days to ${found.id}`)
  const at = { schoolId: place.schoolId ?? null, groupId: place.groupId ?? null }
  return keepAllocation(work, { ...found, ...at }, year, wanted)
}

/** Changes how many days are allocated, by whom and for what, by the same rules. Throws NotFound, NotAllowed, Refused. */
export async function changeAllocation(work: Work, id: string, wanted: Wanted, revision: number): Promise<void> {
  const { before, place } = await toChange(work, id)
  const model = await work.modelOf(before.modelVersionId)
  await holdDays(work)
  const facts = await findAllocationFacts(work, wanted, { model, schoolYear: before.schoolYear, place, before })
  const at = { schoolId: before.schoolId, groupId: before.groupId, name: place.name, isOpen: place.isOpen }
  refuseIf(work, [
    ...(await staleFindings(work, before, revision)),
    ...(await whyYearIsClosed(work, before.schoolYear)),
    ...whyCannotAllocate(wanted, facts),
    ...(await learntFindings(work, { place: at, schoolYear: before.schoolYear, wanted, before })),
  ])
  await changeAllocationTo(work, id, wanted)
  await logEvent(work, {
    name: 'days.changed',
    subjects: subjectsOf({ ...before, personId: wanted.personId }),
    audience: 'see-days',
    changes: {
      ...changesOf(wanted, before.schoolYear),
      halfDays: { before: before.halfDays, after: wanted.halfDays },
    },
  })
}

/** Takes an allocation back, with a reason: its days are free again. Throws NotFound, NotAllowed, Refused. */
export async function withdrawAllocation(work: Work, id: string, because: string, revision: number): Promise<void> {
  const { before } = await toChange(work, id)
  refuseIf(work, [
    ...(await staleFindings(work, before, revision)),
    ...(await whyYearIsClosed(work, before.schoolYear)),
  ])
  await withdrawAllocationNow(work, id, because)
  await logEvent(work, withdrawnEvent(before, because))
}

async function toChange(work: Work, id: string) {
  const before = isId(id) ? await findAllocationToChange(work, id) : undefined
  if (!before || before.withdrawnOn !== null) throw new NotFound('allocation', id)
  const place = await getPlace(work, placeOf(before))
  requireThat(place.may, work, `change the allocation ${id}`)
  return { before, place }
}

/** The school or group of an allocation. Throws NotFound for the core of a workplan, which is kept there. */
export function placeOf({ id, schoolId, groupId }: Pick<Allocation, 'id' | 'schoolId' | 'groupId'>): Place {
  if (schoolId) return { schoolId }
  if (groupId) return { groupId }
  throw new NotFound('allocation to a school or a group', id)
}

const staleFindings = (work: Work, before: Allocation, shown: number) => {
  const [subject = { kind: 'school' as const, id: '' }] = subjectsOf(before)
  return whyChangedMeanwhile(work, { ...subject, revision: before.revision, shown })
}
