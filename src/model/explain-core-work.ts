import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** The capacity that is there for every school and never charged; none where the model says nothing of it. */
export function explainCoreWork({ coreWork, roles, visitTypes }: ServiceModel): HandbookPart[] {
  if (!coreWork) return []
  const { id, says, source, time, safeguarding, supports, inspections } = coreWork
  const lines = (all: readonly { name: string; source: string; own: boolean }[]) =>
    all.map(({ name, source: of, own }) => ({ text: own ? `${name} (the service’s own)` : name, source: of }))
  return [
    duty(id, says, source, `In weeks and totals its time is called: ${time}. It is of no school there.`),
    ...(safeguarding
      ? [
          ...rule(
            safeguarding,
            `Opened by: ${orList(namesOf(roles, safeguarding.openedBy))}. Named: ${orList(namesOf(roles, safeguarding.officers))}. For everybody else it is not there.`,
          ),
          ...list('How a complaint comes', lines(safeguarding.came)),
          ...list('As what it is closed', lines(safeguarding.outcomes)),
        ]
      : []),
    ...supports.flatMap((each) => [
      duty(
        each.id,
        each.says,
        each.source,
        `${each.name}: logged with its time by ${orList(namesOf(roles, each.by))}${each.together ? ', for two schools or more at once' : ''}.`,
      ),
      ...list(each.name, lines(each.kinds)),
    ]),
    ...(inspections
      ? [
          duty(
            inspections.id,
            inspections.says,
            inspections.source,
            `Attended as: ${andList(namesOf(visitTypes, inspections.visits))}.`,
          ),
        ]
      : []),
  ]
}
