import { duty, heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

const FOR_WHICH = {
  'every-school': 'for each of its schools',
  'likely-to-be-inspected': 'for those that are likely to be inspected within the year',
  'newly-led': 'for those whose headteacher is newly appointed',
  'noticed-in-figures': 'for those in whose figures it is noticed',
} as const

/** The workplans of a year, what they hold, and what a partnership agrees; none where the model has no workplans. */
export function explainWorkplans(model: ServiceModel): HandbookPart[] {
  const { workplans, days, phases, roles, groupKinds } = model
  if (!workplans) return []
  const { id, says, source, of, within, unseen, core, team, areas, partnerships } = workplans
  const { kinds, agreedBy, mostAgreed, stays, size, newHead, nonNegotiable } = partnerships
  const own = newHead.own ? ' (a number of the service’s own: the document gives none)' : ''
  return [
    duty(id, says, source),
    ...of.flatMap((workplan) => [
      heading('workplan', workplan.id, workplan.name, workplan.source),
      ...paragraph(`For: ${andList(namesOf(phases, workplan.phases))}.`),
      ...rule(workplan.majority, `Days that count: ${orList(namesOf(days?.kinds ?? [], kinds))}.`),
    ]),
    ...rule(within, `Days that go to no school stand in it as: ${namesOf(days?.kinds ?? [], [core]).join()}.`),
    ...rule(unseen, `The team: ${andList(namesOf(roles, team))}.`),
    ...paragraph(areas?.says, areas?.source),
    heading('workplan', partnerships.group, groupKinds.find(({ id: kind }) => kind === partnerships.group)?.many ?? ''),
    ...rule(mostAgreed, `Agreed by: ${orList(namesOf(roles, agreedBy))}.`),
    ...rule(stays),
    ...rule(size),
    ...list(
      'What every partnership does',
      nonNegotiable.map((each) => ({
        text: `${each.name}, ${FOR_WHICH[each.for]}${each.withHeads ? ', together with headteachers' : ''}. ${each.says}`,
        source: each.source,
      })),
    ),
    ...paragraph(`A headteacher is newly appointed for ${newHead.months} months${own}.`),
  ]
}
