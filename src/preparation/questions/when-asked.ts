import { getCalendar, type TermDates } from '#calendar/index.ts'
import type { VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'

type Dated = Pick<TermDates, 'term' | 'startedOn' | 'finishedOn'>

/** WI-59. The terms before whose visits a kind of visit has its questions, where the model names some and somebody entered their dates. */
export function termsOfQuestions<T extends Dated>(
  { hypotheses }: Pick<VisitType, 'hypotheses'>,
  terms: readonly T[],
): T[] {
  return terms.filter(({ term }) => hypotheses?.terms.includes(term))
}

/** WI-59. Whether questions are due before a visit of a kind on a day: before the visits of the terms that the model names, else before each. */
export function areQuestionsDue(type: Pick<VisitType, 'hypotheses'>, on: PlainDate, terms: readonly Dated[]): boolean {
  const dated = termsOfQuestions(type, terms)
  return dated.length === 0 || dated.some(({ startedOn, finishedOn }) => startedOn <= on && on <= finishedOn)
}

/** WI-59. The same of one visit, by the terms of its school year. */
export async function areQuestionsDueBefore(look: Look, { visit, type }: Pick<VisitInModel, 'visit' | 'type'>) {
  if ((type.hypotheses?.terms ?? []).length === 0) return true
  const { terms } = await getCalendar(look, [schoolYearOf(visit.bookedFor)])
  return areQuestionsDue(type, visit.bookedFor, terms)
}
