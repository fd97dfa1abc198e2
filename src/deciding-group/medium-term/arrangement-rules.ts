import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Arrangement, ArrangementSaid } from './arrangement.ts'

const own = ownRule('deciding-group')

export type MediumTermRule = NonNullable<DecidingGroupRule['mediumTerm']>

/** RO-103. What stands against something for the medium term: it is none, too early, placed nowhere though it names a place; and whether its place is of the standard. */
export function whyCannotBeArranged(rule: MediumTermRule, said: ArrangementSaid): Finding[] {
  const { kind, startsOn, schoolId, meetsStandard } = said
  const of = rule.of.find(({ id }) => id === kind)
  const { place } = rule
  const from = firstDayOf(rule.from)
  return [
    ...when(of === undefined, own('deciding-medium-term-kind', 'RO-103', 'Choose what it is', 'kind')),
    ...when(
      startsOn < from,
      own(rule.id, rule.source, `${rule.says} Enter a day from ${showDate(from)} on.`, 'startsOn'),
    ),
    ...when(
      of?.placed === true && schoolId === null,
      own('deciding-medium-term-place', 'RO-103', `${of?.name ?? ''}: enter the school.`, 'school'),
    ),
    ...when(schoolId !== null && !meetsStandard, {
      ...own(place.id, place.source, `${place.says} This school is not said to be one.`, 'school'),
      weight: place.firm ? 'firm' : 'soft',
    }),
  ]
}

/** RO-103. It is decided on once. */
export const whyCannotBeDecided = ({ status }: Pick<Arrangement, 'status'>): Finding[] =>
  when(status !== 'proposed', own('deciding-medium-term-once', 'XX-05', 'It is decided already.'))

/** RO-103. What stands against its end: it was not decided, or the day lies before its beginning. */
export const whyArrangementCannotEnd = (
  { status, startsOn }: Pick<Arrangement, 'status' | 'startsOn'>,
  endedOn: PlainDate,
): Finding[] => [
  ...when(status !== 'decided', own('deciding-medium-term-ends', 'XX-05', 'Only what was decided ends.')),
  ...when(
    status === 'decided' && endedOn < startsOn,
    own(
      'deciding-medium-term-ends',
      'RO-103',
      `It holds from ${showDate(startsOn)}: enter a day from then on.`,
      'endedOn',
    ),
  ),
]
