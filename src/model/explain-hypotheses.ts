import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel, type VisitType } from './service-model.ts'
import { capital, word } from './words.ts'

/** What is supposed from figures before a kind of visit and tested at it, and what is said of the work behind the results. */
export function explainHypotheses(model: ServiceModel, { hypotheses, impact }: VisitType): HandbookPart[] {
  const many = word(model, 'keyQuestion', { form: 'many' })
  const terms = namesOf(model.calendar.terms, hypotheses?.terms ?? [])
  const issued = hypotheses?.issued ? 'The school reads none before they are issued to it.' : ''
  const before = terms.length > 0 ? `Each school has them before it is visited in ${andList(terms)}.` : ''
  const told = namesOf(model.roles, hypotheses?.tells ?? [])
  const tells = told.length > 0 ? `Told then: ${andList(told)}.` : ''
  return [
    ...rule(hypotheses, hypotheses && [issued, tells, before].filter(Boolean).join(' ')),
    ...list(
      `${capital(many)} turn out as`,
      hypotheses?.results.map(({ name }) => ({ text: name, source: hypotheses.source })) ?? [],
    ),
    ...(impact ? [duty(impact.id, impact.says, impact.source, 'Brief, and one by one.')] : []),
  ]
}
