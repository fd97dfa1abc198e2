import { heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { nationalFrameworks } from './national-frameworks.ts'
import { namesOf, orList } from './phrases.ts'
import { type SelfEvaluationRules, type ServiceModel } from './service-model.ts'

/** What the service marks of a school by hand, and when. */
export function explainMarks(model: ServiceModel): HandbookPart[] {
  return list(
    'A school can be marked so, from one day to another',
    model.schoolMarks.map(({ name, says, source }) => ({ text: `${name}: ${says}`, source })),
  )
}

/** How schools evaluate themselves: tools, protocol, cycle, keys, and what is done with it. */
export function explainSelfEvaluation(model: ServiceModel): HandbookPart[] {
  const rules = model.selfEvaluation
  if (!rules) return []
  return [
    ...paragraph(rules.says, rules.source),
    ...list(
      'The protocol',
      rules.protocols.map(({ version, from, says, source }) => ({
        text: `Version ${version}, from ${from}. ${says}`,
        source,
      })),
    ),
    ...rules.frameworks.flatMap((each) => explainFramework(model, each)),
    ...rule(rules.ownTool),
    ...rule(rules.due, rules.due && `By ${rules.due.by} of each school year.`),
    ...list(
      'The cycle, step by step',
      rules.cycle.map(({ name, source }) => ({ text: name, source })),
    ),
    ...list(
      'Keys',
      rules.keys.map(({ title, source }) => ({ text: title, source })),
    ),
    ...rules.visits.flatMap((each) => explainAtVisit(model, each)),
    ...paragraph(rules.agreedPoints?.says, rules.agreedPoints?.source),
    ...rule(rules.challenges, rules.challenges && `Of: ${rules.challenges.of.map(({ name }) => name).join(', ')}.`),
    ...rule(
      rules.readiness,
      rules.readiness && `It finds: ${orList(rules.readiness.outcomes.map(({ name }) => name))}.`,
    ),
  ]
}

function explainFramework(model: ServiceModel, framework: SelfEvaluationRules['frameworks'][number]): HandbookPart[] {
  const national = nationalFrameworks().find(({ id }) => id === framework.national)
  const scale = model.scales.find(({ id }) => id === framework.scale)
  const points = scale?.points ?? national?.points ?? []
  const areas = framework.areas ?? national?.areas ?? []
  const { name = national?.name ?? framework.id, agreed, from, until, phases, source } = framework
  const only = phases.length > 0 ? `For: ${namesOf(model.phases, phases).join(', ')}. ` : ''
  const span = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')
  return [
    heading('framework', framework.id, name, source),
    ...paragraph(
      [
        agreed ? 'It is the tool that is agreed. ' : '',
        only,
        span && `Offered ${span}. `,
        national ? `${national.says} ` : '',
        `Each area is graded: ${orList(points.map(({ label }) => label))}.`,
      ].join(''),
    ),
    ...list(
      'Its areas',
      areas.map(({ title, hint }) => `${title}: ${hint}`),
    ),
  ]
}

const KEPT = {
  'yes-no': 'Only yes or no is kept.',
  'yes-no-date': 'Yes or no, and the day.',
  'yes-no-text': 'Yes or no, and what was seen.',
  text: 'What was seen.',
} as const

function explainAtVisit(model: ServiceModel, at: SelfEvaluationRules['visits'][number]): HandbookPart[] {
  const name = model.visitTypes.find(({ id }) => id === at.visit)?.name ?? at.visit
  return [
    ...(at.agreesGrades
      ? paragraph(
          `At "${name}" a grade is agreed for each area. The school’s grade and the agreed one both stay.`,
          at.source,
        )
      : []),
    ...list(
      `What is established at "${name}"`,
      at.asks.map(({ text, answer, source }) => ({ text: `${text}. ${KEPT[answer]}`, source })),
    ),
  ]
}
