import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type MissionMeasure, type ServiceModel } from './service-model.ts'

/** What the partnership is for: its principles, measures and who evaluates it; none where the model has no mission. */
export function explainMission({ mission, roles, phases }: ServiceModel): HandbookPart[] {
  if (!mission) return []
  const { principles, foci, measures, figures, evaluated, caseStudies, presented, overview, supportDays } = mission
  const byRoles = (ids: readonly string[]) => orList(namesOf(roles, ids))
  const named = (items: readonly { name: string; source: string }[]) =>
    items.map(({ name, source }) => ({ text: name, source }))
  const { mediumTerm } = evaluated
  return [
    duty(mission.id, mission.says, mission.source),
    ...list(
      'Principles',
      principles.map(({ says, source }) => ({ text: says, source })),
    ),
    ...list(
      'By what it is tested',
      measures.map((measure) => ({
        text: `${measure.name} (${measure.level}): ${measure.says} ${howCounted(measure)}`,
        source: measure.source,
      })),
    ),
    ...list('What it is to address above all', named(foci)),
    ...rule(
      figures,
      `Given by: ${byRoles(figures.by)}. Outside the school and the service a figure of fewer than ${figures.smallest} is not told${ofItsOwn(figures.own)}.`,
    ),
    ...rule(
      evaluated,
      `By heads (${byRoles(evaluated.heads)}) of each of these phases: ${andList(namesOf(phases, evaluated.phases))}; with: ${byRoles(evaluated.with)}. Again ${evaluated.months} months after the last one${ofItsOwn(evaluated.own)}.`,
    ),
    ...list(
      'What is evaluated',
      evaluated.of.map(({ name, about, source }) => ({ text: `${name}: ${about}`, source })),
    ),
    ...(mediumTerm ? rule(mediumTerm, `From ${mediumTerm.from}${ofItsOwn(mediumTerm.own)}.`) : []),
    ...rule(caseStudies, `Published by: ${byRoles(caseStudies.by)}.`),
    ...list('Kinds of case study', named(caseStudies.kinds)),
    ...rule(presented, `Presented by: ${byRoles(presented.by)}.`),
    ...list('Before whom', named(presented.to)),
    ...(overview ? [duty(overview.id, overview.says, overview.source, `Read by: ${byRoles(overview.roles)}.`)] : []),
    ...(supportDays
      ? [
          duty(
            supportDays.id,
            supportDays.says,
            supportDays.source,
            `By schools: ${andList(namesOf(roles, supportDays.schools))}. By the service: ${andList(namesOf(roles, supportDays.service))}.`,
          ),
        ]
      : []),
    ...paragraph('Figures of a year are counts, and shares are reckoned from them: no share is averaged.'),
  ]
}

const ofItsOwn = (own: boolean): string => (own ? ' (the service’s own: the document gives none)' : '')

/** How a measure is counted, and at what it aims. */
function howCounted({ counted, target }: MissionMeasure): string {
  const aim = counted.by === 'number' ? `Aimed at: ${target}.` : `Aimed at: ${target} in a hundred.`
  if (counted.by === 'published') return `Counted from what is published of ${counted.of}. ${aim}`
  if (counted.by !== 'moved') return `Counted of ${counted.of}, school by school. ${aim}`
  const { today } = counted
  const beside = today
    ? ` Beside it today, and never joined with it: ${today.name.toLowerCase()}, from ${today.start.percent} in a hundred${ofItsOwn(today.start.own)}.`
    : ''
  return `Counted from the level of each of the ${counted.of} at the start and now, by overall grades of inspections. ${aim}${beside}`
}
