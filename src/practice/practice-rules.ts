import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { isOpenFor, type Practice, type PracticeAction, type PracticeSaid } from './practice.ts'

const own = ownRule('practice')

const STATUS_SAYS = {
  'put-forward': 'waits for the head of its school',
  agreed: 'stands in the directory already',
  withdrawn: 'was withdrawn',
} as const

/** XX-05. What is done only with an entry that stands so. */
export const whyNotOpenFor = (practice: Pick<Practice, 'status'>, action: PracticeAction): Finding[] =>
  when(!isOpenFor(practice, action), own('practice-status', 'XX-05', `This entry ${STATUS_SAYS[practice.status]}.`))

/** SH-13. What stands against an entry as it is said. */
export function whyCannotBePutForward(
  { practice, phases }: ServiceModel,
  said: PracticeSaid,
  school: { name: string; isOpen: boolean },
): Finding[] {
  const knows = (items: readonly { id: string }[] | undefined, id: string) => !!items?.some((each) => each.id === id)
  return [
    ...when(
      !school.isOpen,
      own('practice-school-open', 'XX-13', `${school.name} has closed: nothing is put forward of it`),
    ),
    ...when(!knows(practice?.kinds, said.kind), own('practice-kind', 'SH-13', 'Choose what it is', 'kind')),
    ...when(!knows(practice?.aspects, said.aspect), own('practice-aspect', 'SH-13', 'Choose the aspect', 'aspect')),
    ...when(
      said.phases.length === 0 || !said.phases.every((id) => knows(phases, id)),
      own('practice-phase', 'SH-13', 'Choose for which phases it is', 'phases'),
    ),
    ...when(
      !practice?.contacts.includes(said.contact),
      own('practice-contact', 'SH-13', 'Choose for whom to ask, by their job', 'contact'),
    ),
  ]
}

/** SH-13. By when an agreed entry is looked at: the first time within a month, and again when its check is old. */
export function lookAgainOn(
  { agreedOn, checkedOn }: Pick<Practice, 'agreedOn' | 'checkedOn'>,
  everyMonths: number,
): PlainDate | undefined {
  if (!agreedOn) return undefined
  return checkedOn ? addMonths(checkedOn, everyMonths) : addMonths(agreedOn, 1)
}
