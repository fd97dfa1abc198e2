import { functionsOf, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { halvesOf } from '#visits/index.ts'
import type { Entry, Part } from './entry.ts'

/** What of a held visit its time comes from. */
export type HeldVisit = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  visitType: string
  length: 'whole-day' | 'half-day'
  isOffSite: boolean
  purposes: readonly string[]
  heldOn: PlainDate
}

/** What of an allocation a visit's time is given. */
export type DrawnOn = {
  id: string
  kind: string
  function: string | null
  fund: string | null
  need: string | null
}

/** WI-25. The time that a held visit takes by itself: as long as it is, with the preparation and writing up of its type. Nothing is typed. */
export function timeOfVisit(model: ServiceModel, visit: HeldVisit, allocation: DrawnOn | undefined): Entry[] {
  const { time } = model
  if (!time) return []
  const rule = time.visits.find((each) => each.visit === visit.visitType)
  const shared = {
    ...{ id: null, workedOn: visit.heldOn, kind: null, visitId: visit.id, visitType: visit.visitType, revision: 0 },
    ...{
      schoolId: visit.schoolId,
      schoolName: visit.schoolName,
      functions: functionsOfVisit(model, visit, allocation),
    },
    ...{ allocationId: allocation?.id ?? null, dayKind: allocation?.kind ?? null, fund: allocation?.fund ?? null },
    ...{ says: allocation?.need ?? null, posted: null },
  }
  const part = (name: Part, minutes: number, isInSchool: boolean): Entry[] =>
    minutes === 0
      ? []
      : [{ ...shared, key: `${visit.id}.${name}`, part: name, minutes, firstMinutes: minutes, isInSchool }]
  return [
    ...part('visit', (halvesOf(visit.length) * time.day.minutes) / 2, !visit.isOffSite),
    ...part('preparation', rule?.preparation ?? 0, false),
    ...part('writing', rule?.writing ?? 0, false),
  ]
}

/** WI-25. The functions of a visit: of its type where the model names one, else its purposes, else that of its allocation. */
export function functionsOfVisit(
  model: ServiceModel,
  { visitType, purposes }: Pick<HeldVisit, 'visitType' | 'purposes'>,
  allocation: Pick<DrawnOn, 'function'> | undefined,
): string[] {
  const known = functionsOf(model).map(({ id }) => id)
  const rule = model.time?.visits.find(({ visit }) => visit === visitType)
  if (rule?.function) return [rule.function]
  if (rule && rule.functions.length > 0) return [...rule.functions]
  const named = purposes.filter((purpose) => known.includes(purpose))
  if (named.length > 0) return named
  return allocation?.function ? [allocation.function] : []
}

/** An allocation from which a visit could be, with what of it was used. */
export type Candidate = DrawnOn & {
  schoolId: string | null
  groupId: string | null
  term: string | null
  leftMinutes: number
}

/** XX-09. From which allocation a visit is: one of its school before one of its group, of its function and term, and with days left. */
export function allocationFor(
  visit: Pick<HeldVisit, 'schoolId' | 'purposes'>,
  candidates: readonly Candidate[],
  { groupIds, term }: { groupIds: readonly string[]; term: string | undefined },
): Candidate | undefined {
  const fits = candidates.filter(
    ({ schoolId, groupId }) => schoolId === visit.schoolId || (groupId !== null && groupIds.includes(groupId)),
  )
  const better = (each: Candidate) =>
    (each.leftMinutes > 0 ? 8 : 0) +
    (each.function !== null && visit.purposes.includes(each.function) ? 4 : 0) +
    (each.term !== null && each.term === term ? 2 : each.term === null ? 1 : 0) +
    (each.schoolId !== null ? 0.5 : 0)
  return fits.reduce<Candidate | undefined>(
    (best, each) => (best === undefined || better(each) > better(best) ? each : best),
    undefined,
  )
}
