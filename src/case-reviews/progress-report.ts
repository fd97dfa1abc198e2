import type { Period } from '#calendar/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Celebrated } from './case-review.ts'

/** A term of a case: a report on its progress is due on its last day. */
export type TermOfCase = Period & { schoolYear: SchoolYear; term: string }

/** What governors are told of a case in a term: a draft until it is issued, then fixed. */
export type ProgressReport = Celebrated & {
  id: string
  caseId: string
  schoolYear: SchoolYear
  term: string
  dueOn: PlainDate
  parts: Readonly<Record<string, string>>
  writtenByName: string
  issuedOn: PlainDate | null
  issuedByName: string | null
  documentId: string | null
  revision: number
}

type OfTerm = Pick<TermOfCase, 'schoolYear' | 'term'>

/** A term as it stands in an address: '2004-autumn'. */
export const keyOfTerm = ({ schoolYear, term }: OfTerm) => `${schoolYear}-${term}`

/** SH-65. Whether a report was issued after the last day of its term. */
export const wasLate = ({ issuedOn, dueOn }: Pick<ProgressReport, 'issuedOn' | 'dueOn'>) =>
  issuedOn !== null && issuedOn > dueOn

/** Whether something is of a term. */
export const isOfTerm = (one: OfTerm, other: OfTerm) => one.schoolYear === other.schoolYear && one.term === other.term
