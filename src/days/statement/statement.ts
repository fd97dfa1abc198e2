import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** SH-21. What a school is told that it can count on in a year; left out what the model's statement does not hold. */
export type Told = {
  category?: { name: string; since: PlainDate | null }
  advisers?: readonly { name: string; role: string }[]
  people?: readonly { name: string; role: string; kind: string; halfDays: number }[]
  due?: readonly { says: string; halfDays: number; inSchool: number | null }[]
  programmes?: readonly { name: string }[]
  /** Days that go to its groups. */
  groups?: readonly { name: string; halfDays: number }[]
}

/** One version of a year's statement, as it was issued. */
export type Statement = {
  id: string
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  version: number
  modelVersionId: string
  content: Told
  documentId: string
  issuedOn: PlainDate
  issuedByName: string
}

/** Where a school's statement of a year is read and issued. */
export const placeOfStatement = ({ schoolId, schoolYear }: Pick<Statement, 'schoolId' | 'schoolYear'>) =>
  `/schools/${schoolId}/statements/${schoolYear}`

/** Whether what a school was told still is what it is due: where not, a new version waits to be issued. */
export const isSame = (one: Told, other: Told): boolean => inOrder(one) === inOrder(other)

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}
