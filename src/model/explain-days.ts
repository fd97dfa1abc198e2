import { functionsOf } from './functions-of.ts'
import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type DueRule, type ServiceModel } from './service-model.ts'

/** What is due to whom in days, who gives it, what people have to give, and what schools are told of it. */
export function explainDays(model: ServiceModel): HandbookPart[] {
  const { days } = model
  if (!days) return []
  const { id, says, source, capacity, needNamed, statement, unused } = days
  const roles = (ids: readonly string[]) => namesOf(model.roles, ids)
  return [
    duty(id, says, source),
    ...days.due.flatMap((due) => [
      ...rule(due, dueComesTo(due, model)),
      ...rule(due.inSchool, due.inSchool && `In school: ${countDays(due.inSchool.days)}.`),
    ]),
    duty(capacity.id, capacity.says, capacity.source),
    ...list(
      'What a full-time person has to give in a year',
      capacity.usual.map(({ role, days: of, own }) => `${roles([role]).join()}: ${countDays(of)}${ownSays(own)}`),
    ),
    ...capacity.bounds.flatMap((bound) => rule(bound)),
    ...rule(
      needNamed,
      needNamed &&
        `Asked of days of: ${orList(roles(needNamed.roles))}. Identified by: ${orList(roles(needNamed.seenBy))}.`,
    ),
    ...(unused
      ? rule(
          unused,
          `${UNUSED_SAYS[unused.are]}${unused.own ? ' The document does not say: this is the service’s own.' : ''}`,
        )
      : paragraph(UNUSED_SAYS.lapse)),
    ...rule(statement, statement && statementComesTo(statement, roles(statement.goesTo))),
    ...list(
      'What an allocated day is for',
      days.kinds.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...list(
      'Functions of the time',
      functionsOf(model).map(({ name, source: of }) => ({ text: name, source: of })),
    ),
  ]
}

/** What becomes of days of a school that were not used in their year. */
const UNUSED_SAYS = {
  lapse: 'Days that a school did not use in a year lapse at its end.',
  carry: 'Days that a school did not use in a year are added to what it is due in the next.',
} as const

function dueComesTo(due: DueRule, model: ServiceModel): string {
  const raised = due.raisedBy.length > 0 ? ` Raised by: ${orList(namesOf(model.roles, due.raisedBy))}.` : ''
  const bound = due.bounded ? ` No more is booked until it is raised.${raised}` : ''
  return `${amountSays(due, model)}${ownSays(due.own)}. Given by: ${orList(namesOf(model.roles, due.by))}.${forWhom(due, model)}${bound}`
}

function amountSays({ days, perSchool, bySize, visits }: DueRule, model: ServiceModel): string {
  if (days !== undefined) return `${countDays(days)} a year`
  if (perSchool !== undefined) return `${countDays(perSchool)} a year for each of its schools`
  if (visits !== undefined) return `As many days as it takes: ${namesOf(model.visitTypes, [visits]).join()}`
  const bands = (bySize ?? []).map(({ upTo, days: of }) =>
    upTo === undefined ? `above that ${countDays(of)}` : `up to ${upTo} schools ${countDays(of)}`,
  )
  return `By size: ${bands.join(', ')}`
}

function forWhom({ onlyFor, group }: DueRule, model: ServiceModel): string {
  const kind = model.groupKinds.find(({ id }) => id === group)
  if (kind) return ` For: ${kind.many}.`
  if (!onlyFor) return ''
  const each = onlyFor.map((condition) =>
    andList([
      ...namesOf(model.phases, condition.phases ?? []),
      ...namesOf(model.schoolTypes, condition.schoolTypes ?? []),
      ...namesOf(model.need?.categories ?? [], condition.categories ?? []),
      ...(condition.enhancedProvision ? ['with enhanced provision'] : []),
      ...(condition.vulnerable ? ['vulnerable'] : []),
      ...(condition.inGroup ? [`in ${groupName(model, condition.inGroup)}`] : []),
      ...(condition.notInGroup ? [`in no ${groupName(model, condition.notInGroup)}`] : []),
    ]),
  )
  return ` For: ${orList(each)}.`
}

const groupName = (model: ServiceModel, id: string) => model.groupKinds.find((kind) => kind.id === id)?.one ?? id

function statementComesTo({ by }: { by?: string | undefined }, goesTo: readonly string[]): string {
  return `${by === undefined ? '' : `By ${by}. `}Read by: ${andList(goesTo)}.`
}

const ownSays = (own: boolean) => (own ? ' (a number of the service’s own: the document gives none)' : '')

function countDays(days: number): string {
  if (days === 0.5) return 'half a day'
  if (days === 1) return '1 day'
  return Number.isInteger(days) ? `${days} days` : `${Math.floor(days)} and a half days`
}
