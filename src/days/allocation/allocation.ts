import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** Days of a person, or of a role of which nobody is named yet, for a school, a group or the core of a workplan in a year, of a kind. */
export type Allocation = {
  id: string
  modelVersionId: string
  schoolYear: SchoolYear
  schoolId: string | null
  schoolName: string | null
  groupId: string | null
  groupName: string | null
  /** The id of the workplan whose core it is part of, where it is for no school and no group. */
  workplan: string | null
  personId: string | null
  personName: string | null
  role: string
  kind: string
  halfDays: number
  /** Null where they are spread over the year. */
  term: string | null
  function: string | null
  /** The id of a fund. */
  fund: string | null
  /** SH-85. The need that they answer, and who identified it. */
  need: string | null
  needSeenById: string | null
  needSeenByName: string | null
  addedOn: PlainDate
  withdrawnOn: PlainDate | null
  withdrawnBecause: string | null
  revision: number
}

/** What whoever allocates says. */
export type Wanted = Pick<
  Allocation,
  'personId' | 'role' | 'kind' | 'halfDays' | 'term' | 'function' | 'fund' | 'need' | 'needSeenById'
>
