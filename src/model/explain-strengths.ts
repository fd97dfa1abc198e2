import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** The audit of strengths and areas to develop, and the directory; none where the model has none. */
export function explainStrengths({ strengths, roles, groupKinds, phases }: ServiceModel): HandbookPart[] {
  if (!strengths) return []
  const { id, says, source, aspects, auditedBy, ofTheService, verified, notOwn, live, areas, offered, marks, search } =
    strengths
  const own = live.own ? ' (a number of the service’s own: the document gives none)' : ''
  const groups = namesOf(
    groupKinds.map(({ id: kind, one }) => ({ id: kind, name: one })),
    offered.groups,
  )
  return [
    duty(id, says, source),
    ...list(
      'Aspects',
      aspects.map(({ name, required, source: of }) => ({
        text: `${name}${required ? ', without which no audit is complete' : ''}`,
        source: of,
      })),
    ),
    ...paragraph(`Written by: ${orList(namesOf(roles, auditedBy))}.`),
    ...paragraph(
      `${ofTheService.says} Written by: ${orList(namesOf(roles, ofTheService.roles))}.`,
      ofTheService.source,
    ),
    ...rule(verified, `By: ${orList(namesOf(roles, verified.heads))}, with ${orList(namesOf(roles, verified.with))}.`),
    ...rule(notOwn),
    ...rule(live, `What was verified is current for ${live.months} months${own}.`),
    ...rule(areas, `Read by: ${andList(namesOf(roles, areas.seenBy))}.`),
    ...rule(
      offered,
      `Said by: ${orList(namesOf(roles, offered.by))}.${groups.length > 0 ? ` For the school itself, or for a ${orList(groups)}.` : ''}`,
    ),
    ...list(
      'What a strength may be marked for',
      marks.map(({ name, phases: of, source: from }) => ({
        text:
          of.length > 0 ? `${name}: all strengths of schools of this phase: ${namesOf(phases, of).join(', ')}` : name,
        source: from,
      })),
    ),
    ...rule(search, `In this order: ${search.rings.map(({ name }) => name).join(', ')}.`),
  ]
}
