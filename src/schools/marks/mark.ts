import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'

/** NF-64. That something applies to a school, since when, until when and why: what it is the model names. */
export type Mark = {
  id: string
  schoolId: string
  mark: string
  because: string
  markedByName: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
  revision: number
}

/** Which marks a school bears on a day. */
export function marksOn(marks: readonly Mark[], on: PlainDate): Set<string> {
  return new Set(marks.filter((each) => coversDay(each, on)).map(({ mark }) => mark))
}

type Span = Pick<Mark, 'mark' | 'startedOn' | 'finishedOn'>

/** NF-64. Why a school cannot be marked so: it already is. */
export function whyCannotBeMarked(asked: Omit<Span, 'finishedOn'>, held: readonly Span[]): Finding[] {
  const overlaps = held.some(
    ({ mark, finishedOn }) => mark === asked.mark && (finishedOn === null || finishedOn >= asked.startedOn),
  )
  return overlaps ? [firm('mark-stands-once', 'The school is marked so already on that day.', 'startedOn')] : []
}

/** Why a mark cannot end on a day: it has ended, or had not begun. */
export function whyMarkCannotEnd({ startedOn, finishedOn: ended }: Span, finishedOn: PlainDate): Finding[] {
  if (ended) return [firm('mark-has-ended', 'This has ended already.')]
  if (finishedOn >= startedOn) return []
  return [firm('mark-ends-after-beginning', 'The last day is before the first.', 'finishedOn')]
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'NF-64', says, weight: 'firm', ...(field && { field }) }
}
