import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { isYearClosed, whyYearIsClosed } from '../closed-year.ts'
import { allocatedEvent, dayIn, withdrawnEvent } from './allocation-events.ts'
import type { Wanted } from './allocation.ts'
import { findAllocationFacts } from './allocation-facts.ts'
import { whyCannotAllocate } from './allocation-rules.ts'
import { learntFindings } from './learnt-rules.ts'
import { addAllocation, findAllocationToChange, holdDays, withdrawAllocationNow } from './allocation-store.ts'

/** For which school, group or workplan, as the rules know it. */
export type PlaceOfDays = {
  schoolId: string | null
  groupId: string | null
  workplan?: string | null
  name: string
  isOpen: boolean
}

/** SH-53, XX-09. Everything that stands against giving some days together, as if each before had been given; by their order. */
export async function whyDaysCannotBeGiven(
  look: Look,
  place: PlaceOfDays,
  schoolYear: SchoolYear,
  wanted: readonly Wanted[],
): Promise<Finding[][]> {
  const { model } = await look.modelOn(dayIn(look, schoolYear))
  const all: Finding[][] = []
  for (const [at, each] of wanted.entries()) {
    const facts = await findAllocationFacts(look, each, { model, schoolYear, place })
    const before = wanted.slice(0, at).filter(({ personId }) => personId !== null && personId === each.personId)
    const drawn = before.reduce((sum, { halfDays }) => sum + halfDays, 0)
    all.push([
      ...whyCannotAllocate(each, { ...facts, allocated: facts.allocated + drawn }),
      ...(await learntFindings(look, { place, schoolYear, wanted: each })),
    ])
  }
  return all
}

/** The same days given, as a part of a deed whose leave was asked. Gives the allocation's id. Throws Refused. */
export async function keepAllocation(
  work: Work,
  place: PlaceOfDays,
  schoolYear: SchoolYear,
  wanted: Wanted,
): Promise<string> {
  const { model, modelVersionId } = await work.modelOn(dayIn(work, schoolYear))
  await holdDays(work)
  const facts = await findAllocationFacts(work, wanted, { model, schoolYear, place })
  refuseIf(work, [
    ...(await whyYearIsClosed(work, schoolYear)),
    ...whyCannotAllocate(wanted, facts),
    ...(await learntFindings(work, { place, schoolYear, wanted })),
  ])
  const at = { schoolId: place.schoolId, groupId: place.groupId }
  const id = await addAllocation(work, {
    ...wanted,
    ...at,
    workplan: place.workplan ?? null,
    schoolYear,
    modelVersionId,
  })
  await logEvent(work, allocatedEvent({ ...at, personId: wanted.personId }, wanted, schoolYear))
  return id
}

/** Days that were given are taken back, as a part of a deed whose leave was asked. Those that were taken back before stay so, and those of a year that is closed. */
export async function takeBackAllocation(work: Work, id: string, because: string): Promise<void> {
  const before = await findAllocationToChange(work, id)
  if (!before || before.withdrawnOn !== null || (await isYearClosed(work, before.schoolYear))) return
  await withdrawAllocationNow(work, id, because)
  await logEvent(work, withdrawnEvent(before, because))
}
