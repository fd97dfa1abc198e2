import type { CoreWorkRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpen, standing, type Complaint, type ComplaintTime, type Officer } from './complaint.ts'

type SafeguardingRule = NonNullable<CoreWorkRule['safeguarding']>

/** Time is entered no later than this after it was worked, in months. */
const MONTHS_BACK = 12
const DAY = 24 * 60

const firm = ownRule('safeguarding')

/** ES-57. A complaint is opened once it came, by a way of the model's list. No school is too closed, and none needs a partnership or an order (ES-10). */
export function whyCannotBeOpened(
  { came }: Pick<SafeguardingRule, 'came'>,
  given: { came: string; receivedOn: PlainDate },
  today: PlainDate,
): Finding[] {
  return [
    ...(came.some(({ id }) => id === given.came)
      ? []
      : [firm('complaint-came-in-a-way', 'ES-57', 'Choose how it came, from the list.', 'came')]),
    ...(given.receivedOn <= today
      ? []
      : [firm('complaint-has-come', 'ES-57', 'The day lies ahead: enter the day on which it came.', 'receivedOn-day')]),
  ]
}

/** ES-57. An officer is one of the people who can be named, and named once. */
export function whyCannotBeNamed(
  personId: string,
  known: readonly { personId: string }[],
  officers: readonly Officer[],
): Finding[] {
  const there = standing(officers).find((each) => each.personId === personId)
  if (there) return [firm('officer-named-once', 'ES-57', `${there.name} is named already.`, 'person')]
  return known.some((each) => each.personId === personId)
    ? []
    : [firm('officer-from-the-list', 'ES-57', 'Choose somebody of the list.', 'person')]
}

/** ES-57. Somebody always stays named: otherwise nobody would know of the complaint. */
export function whyCannotBeRemoved(personId: string, officers: readonly Officer[]): Finding[] {
  const named = standing(officers)
  const there = named.find((each) => each.personId === personId)
  if (!there) return [firm('officer-is-named', 'ES-57', 'Choose somebody who is named.', 'person')]
  return named.length > 1
    ? []
    : [
        firm(
          'officer-stays',
          'ES-57',
          `${there.name} is the last named officer: name somebody else first, or nobody would see the complaint.`,
          'person',
        ),
      ]
}

/** XX-09. Time is of a day that has come and is not long past, and a day has no more than its hours. */
export function whyNoTime(
  { workedOn, minutes }: Pick<ComplaintTime, 'workedOn' | 'minutes'>,
  ofTheDay: number,
  today: PlainDate,
): Finding[] {
  const first = addMonths(today, -MONTHS_BACK)
  return [
    ...(workedOn <= today && workedOn >= first
      ? []
      : [
          firm(
            'complaint-time-was-worked',
            'ES-57',
            `Enter a day from ${showDate(first)} to today: time is entered once it was worked.`,
            'workedOn-day',
          ),
        ]),
    ...(ofTheDay + minutes <= DAY
      ? []
      : [firm('complaint-time-fits-a-day', 'ES-57', 'That is more than a day has hours.', 'hours')]),
  ]
}

/** XX-05. With what is closed nothing more is done but opening it again. */
export const whyClosed = (complaint: Pick<Complaint, 'closedOn'>): Finding[] =>
  isOpen(complaint) ? [] : [firm('complaint-is-closed', 'XX-05', 'This is closed: open it again first.')]

/** XX-05. What is open cannot be opened again. */
export const whyOpenAlready = (complaint: Pick<Complaint, 'closedOn'>): Finding[] =>
  isOpen(complaint) ? [firm('complaint-is-open', 'XX-05', 'This is open.')] : []

/** ES-57. A complaint is closed as one of the model's outcomes. */
export const whyNoOutcome = ({ outcomes }: Pick<SafeguardingRule, 'outcomes'>, outcome: string): Finding[] =>
  outcomes.some(({ id }) => id === outcome)
    ? []
    : [firm('complaint-ends-in-an-outcome', 'ES-57', 'Choose what came of it, from the list.', 'outcome')]
