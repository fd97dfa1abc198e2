import { list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** For which year targets are set, of what, and step by step how they become final. */
export function explainTargets(model: ServiceModel): HandbookPart[] {
  const { targets, measures } = model
  if (!targets) return []
  const measureName = (id: string) => measures.measures.find((each) => each.id === id)?.name ?? id
  return [
    ...rule(targets, `Set for the year of the latest results and ${targets.yearsAhead} more.`),
    ...paragraph(targets.setAt?.says, targets.setAt?.source),
    ...list(
      'Set for',
      targets.of.map(({ measure, pupils, required, source }) => ({
        text: `${measureName(measure)}${pupils === 'all' ? '' : `, of the group ${pupils}`}${required ? ' (required)' : ''}`,
        source,
      })),
    ),
    ...list(
      'Step by step; the last makes them final',
      targets.steps.map(({ name, by, all, recordedBy, tells, source }) => {
        const people = namesOf(model.roles, by)
        const written = recordedBy.length > 0 ? ` Written down by: ${orList(namesOf(model.roles, recordedBy))}.` : ''
        const told = tells.length > 0 ? ` It is written to: ${andList(namesOf(model.roles, tells))}.` : ''
        return { text: `${name}. By: ${all ? andList(people) : orList(people)}.${written}${told}`, source }
      }),
    ),
  ]
}
