import { list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What schools may book places on, who gives it and how it is evaluated; none where the model has no courses. */
export function explainCourses({ courses, roles }: ServiceModel): HandbookPart[] {
  if (!courses) return []
  const { says, source, kinds, offeredBy, comeAs, evaluation } = courses
  return [
    ...paragraph(says, source),
    ...list(
      'What there may be',
      kinds.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...paragraph(`Put up and given by: ${andList(namesOf(roles, offeredBy))}.`),
    ...list(
      'Places are booked by the job of who comes, without a name',
      comeAs.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...paragraph(`Those who came are asked: ${evaluation.asks} (${evaluation.answers.join(', ')})`, evaluation.source),
  ]
}

/** The directory of effective practice; none where the model has none. */
export function explainPractice({ practice }: ServiceModel): HandbookPart[] {
  if (!practice) return []
  const { says, source, kinds, aspects, checked } = practice
  const named = (items: typeof kinds) => items.map(({ name, source: of }) => ({ text: name, source: of }))
  return [
    ...paragraph(says, source),
    ...list('What an entry may be', named(kinds)),
    ...list('By what it is searched', named(aspects)),
    ...rule(checked, `A check stands for ${checked.everyMonths} months.`),
  ]
}
