import type { KeptClass } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A class of papers of which single ones go when they are past their date. */
export type DisposableClass = Exclude<KeptClass, 'library'>

/** Something whose date has passed and that waits for a person to dispose of it. */
export type PastPaper = {
  of: DisposableClass
  /** The visit of a record or of a school's part; the past note or the order itself. */
  id: string
  title: string
  /** None where it is the whole service's. */
  schoolId: string | null
  schoolName: string
  madeOn: PlainDate
  keptUntil: PlainDate
}

/** How a form names one. */
export const keyOf = ({ of, id }: Pick<PastPaper, 'of' | 'id'>) => `${of}:${id}`
