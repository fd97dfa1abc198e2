import type { NewEvent, Subject } from '#history/index.ts'
import { firstDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Allocation, Wanted } from './allocation.ts'

type Whom = Pick<Allocation, 'schoolId' | 'groupId' | 'personId'>

/** The school or group for which days are, and who gives them. */
export function subjectsOf({ schoolId, groupId, personId }: Whom): Subject[] {
  return [
    ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : []),
    ...(groupId ? [{ kind: 'group' as const, id: groupId }] : []),
    ...(personId ? [{ kind: 'person' as const, id: personId }] : []),
  ]
}

/** What is kept of days that were allocated. */
export const changesOf = ({ halfDays, kind, role, need }: Wanted, year: SchoolYear) => ({
  ...{ year: { after: year }, halfDays: { after: halfDays }, kind: { after: kind }, role: { after: role } },
  ...(need && { need: { after: need } }),
})

/** Days were allocated. */
export const allocatedEvent = (whom: Whom, wanted: Wanted, year: SchoolYear): NewEvent => ({
  ...{ name: 'days.allocated', subjects: subjectsOf(whom), audience: 'see-days', changes: changesOf(wanted, year) },
})

/** Days were taken back, and why. */
export const withdrawnEvent = (before: Allocation, because: string): NewEvent => ({
  name: 'days.withdrawn',
  subjects: subjectsOf(before),
  audience: 'see-days',
  changes: { year: { after: before.schoolYear }, halfDays: { before: before.halfDays }, because: { after: because } },
})

/** A day by which the model of a school year is known: today in this year, else its first. */
export const dayIn = ({ today }: Look, year: SchoolYear) => (schoolYearOf(today) === year ? today : firstDayOf(year))
