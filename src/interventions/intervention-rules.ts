import type { InterventionKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import {
  groundsOf,
  INTERVENTION_SAYS,
  isOpenFor,
  type Grounds,
  type Intervention,
  type InterventionAction,
} from './intervention.ts'

const own = ownRule()

/** What the rules need to know of a school. */
export type AtSchool = {
  name: string
  isOpen: boolean
  /** The model's type of the school. */
  type: string | undefined
  /** Whether an intervention of the kind that comes first was entered for it. */
  hasOneBefore: boolean
}

export type Begun = { startedOn: PlainDate; grounds: Grounds }

/** NF-24. Whether a kind of intervention is open at a school: where it is not, the concern is written to who answers for it. */
export const isOpenAt = ({ onlyFor }: Pick<InterventionKind, 'onlyFor'>, { type }: Pick<AtSchool, 'type'>) =>
  !onlyFor || (type !== undefined && onlyFor.schoolTypes.includes(type))

/** NF-23, NF-24. Everything that stands against an intervention at a school, or is marked of it. */
export function whyCannotIntervene(
  kind: InterventionKind,
  school: AtSchool,
  { startedOn, grounds }: Begun,
  today: PlainDate,
): Finding[] {
  if (!school.isOpen)
    return [own('intervention-at-an-open-school', 'XX-13', `${school.name} has closed: nothing is begun there.`)]
  if (kind.onlyFor && !isOpenAt(kind, school))
    return [
      {
        ...{ kind: 'intervention-not-open', id: kind.onlyFor.id, source: kind.onlyFor.source, weight: 'firm' },
        says: `${kind.onlyFor.says} ${kind.onlyFor.elsewhere}`,
      },
    ]
  return [
    ...whyDaysAreWrong(startedOn, grounds, today),
    ...whyGroundsAreWanting(kind, grounds),
    ...(kind.follows && !school.hasOneBefore
      ? [
          {
            ...{ kind: 'intervention-came-first', id: kind.follows.id, source: kind.follows.source },
            ...{ says: kind.follows.says, weight: 'mark' as const },
          },
        ]
      : []),
  ]
}

/** NF-23, NF-24. What the record has to show and does not: a firm rule refuses, a soft one asks for a reason. */
function whyGroundsAreWanting({ shows }: InterventionKind, grounds: Grounds): Finding[] {
  return shows
    .filter(({ anyOf }) => !anyOf.some((ground) => grounds[ground]))
    .map(({ id, source, says, firm, anyOf }) => ({
      ...{ kind: 'intervention-ground', id, source, says },
      ...(firm ? { weight: 'firm' as const, field: `ground.${anyOf[0]}-day` } : { weight: 'soft' as const }),
    }))
}

/** Nothing is entered of a day that has not come. */
function whyDaysAreWrong(startedOn: PlainDate, grounds: Grounds, today: PlainDate): Finding[] {
  const ahead = (on: PlainDate | undefined, field: string) =>
    on && on > today
      ? [own('intervention-day-ahead', 'NF-24', 'That day lies ahead: enter it once it has come.', `${field}-day`)]
      : []
  return [
    ...ahead(startedOn, 'startedOn'),
    ...Object.entries(grounds).flatMap(([ground, on]) => ahead(on, `ground.${ground}`)),
  ]
}

/** NF-24. A concern is written to who answers for a school only where the intervention itself is not open. */
export function whyNoLetter(kind: InterventionKind, school: AtSchool): Finding[] {
  if (!school.isOpen)
    return [own('intervention-at-an-open-school', 'XX-13', `${school.name} has closed: nothing is begun there.`)]
  if (!isOpenAt(kind, school)) return []
  return [
    own(
      'letter-where-not-open',
      'NF-24',
      `${kind.name} is open at ${school.name}: it is entered there, not written elsewhere.`,
    ),
  ]
}

/** XX-05. Why an intervention's status does not let something be done with it. */
export function whyCannotBeDone(intervention: Intervention, action: InterventionAction): Finding[] {
  if (isOpenFor(intervention, action)) return []
  const says = `This stands as “${INTERVENTION_SAYS[intervention.status].toLowerCase()}”, so that this cannot be done with it.`
  return [own('intervention-status', 'XX-05', says)]
}

/** One ends on a day from its first to today. */
export function whyCannotEndOn(
  { startedOn }: Pick<Intervention, 'startedOn'>,
  on: PlainDate,
  today: PlainDate,
): Finding[] {
  if (on >= startedOn && on <= today) return []
  return [own('intervention-ends-after-it-begins', 'NF-24', 'Enter a day from its first to today.', 'endedOn-day')]
}

/** Whether anything that it can show is shown, for the page that says what it rests on. */
export const isShown = (kind: InterventionKind, grounds: Grounds) => groundsOf(kind).some((ground) => grounds[ground])
