import { capital, word, type ServiceModel } from '#model/index.ts'
import { sharedOf, type Question } from '#preparation/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Visit } from '#visits/index.ts'
import type { HypothesesRule } from '../get-with-hypotheses.ts'
import type { Result, Tested, TypedResult } from './result.ts'

/** NF-44. Those that the school could read, each with how it turned out. */
export function testedOf(questions: readonly Question[], results: readonly Result[]): Tested[] {
  return sharedOf(questions).map((question) => ({
    question,
    result: results.find(({ questionId }) => questionId === question.id),
  }))
}

/** What the model calls a result. */
export const resultName = ({ results }: Pick<HypothesesRule, 'results'>, id: string): string =>
  results.find((each) => each.id === id)?.name ?? id

/** How many were looked at: a result that says that one was not is none. */
export function countTested({ results }: Pick<HypothesesRule, 'results'>, all: readonly Tested[]): number {
  return all.filter(({ result }) => results.some(({ id, tested }) => id === result?.result && tested)).length
}

/** How many carry a result, whatever it is. */
export const countMarked = (all: readonly Tested[]): number => all.filter(({ result }) => result).length

type At = { visit: Pick<Visit, 'status' | 'bookedFor'>; today: PlainDate; isIssued: boolean; model: ServiceModel }

/** NF-44. They are tested at the visit, and fixed with its record once that is issued. */
export function whyNotTestedNow({ visit, today, isIssued, model }: At): Finding[] {
  const called = word(model, 'visit')
  const many = word(model, 'keyQuestion', { form: 'many' })
  if (visit.status === 'cancelled')
    return [firm('tested-at-the-visit', `The ${called} was cancelled: nothing was tested at it.`)]
  if (visit.status === 'booked' && visit.bookedFor > today)
    return [firm('tested-at-the-visit', `${capital(many)} are tested at the ${called}, and its day has not come.`)]
  if (isIssued)
    return [
      firm('tested-before-its-record', `The ${word(model, 'record')} is issued: how they turned out is fixed with it.`),
    ]
  return []
}

/** NF-44. What is marked is one of the visit's own, by one of the model's results. */
export function whyResultsCannotBe(
  rule: Pick<HypothesesRule, 'results'>,
  all: readonly Tested[],
  typed: readonly TypedResult[],
): Finding[] {
  return [
    ...(typed.length === 0 ? [firm('result-is-chosen', 'Choose how at least one of them turned out.')] : []),
    ...typed.flatMap(({ questionId, result }): Finding[] => {
      const at = rule.results.find(({ id }) => id === result)
      const isKnown = all.some(({ question }) => question.id === questionId)
      if (!at || !isKnown)
        return [firm('result-of-the-model', 'Choose one of the results that are offered.', `result.${questionId}`)]
      return []
    }),
  ]
}

/** NF-44. Not all of them have a result: a mark, which holds nothing back. */
export function saysUnmarked(model: ServiceModel, all: readonly Tested[]): string | undefined {
  const left = all.length - countMarked(all)
  if (left === 0) return undefined
  return `${left} ${word(model, 'keyQuestion', { count: left })} without a result. The ${word(model, 'record')} does not wait for it.`
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'NF-44', says, weight: 'firm', ...(field && { field }) }
}
