import { list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What schools may book places on, who gives it and how it is evaluated; none where the model has no courses. */
export function explainCourses({ courses, roles, groupKinds }: ServiceModel): HandbookPart[] {
  if (!courses) return []
  const { says, source, kinds, offeredBy, comeAs, evaluation, programmes, universal, repeats, commissioned } = courses
  const groups = groupKinds.map(({ id, many }) => ({ id, name: many }))
  const isUniversal = kinds.filter((kind) => kind.universal).map(({ name }) => name)
  const isCommissioned = kinds.filter((kind) => kind.commissioned).map(({ name }) => name)
  return [
    ...paragraph(says, source),
    ...list(
      'What there may be',
      kinds.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...programmes.flatMap((programme) =>
      rule(
        programme,
        ofProgramme(
          programme.name,
          kinds.filter(({ programme: of }) => of === programme.id),
        ),
      ),
    ),
    ...rule(universal, isUniversal.length > 0 ? `Always universal: ${andList(isUniversal)}.` : undefined),
    ...rule(repeats, repeats && `Evaluated by: ${orList(namesOf(roles, repeats.evaluatedBy))}.`),
    ...rule(
      commissioned,
      commissioned &&
        `Commissioned by: ${orList(namesOf(roles, commissioned.by))}, across ${andList(namesOf(groups, commissioned.groups))} and more widely. What: ${andList(isCommissioned)}.`,
    ),
    ...paragraph(`Put up and given by: ${andList(namesOf(roles, offeredBy))}.`),
    ...list(
      'Places are booked by the job of who comes, without a name',
      comeAs.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...paragraph(`Those who came are asked: ${evaluation.asks} (${evaluation.answers.join(', ')})`, evaluation.source),
  ]
}

const ofProgramme = (name: string, kinds: readonly { name: string }[]) =>
  `${name}: ${kinds.length > 0 ? andList(kinds.map((kind) => kind.name)) : 'of no kind yet'}.`

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
