import type { CommissioningRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { MinorSpending } from './minor.ts'

const own = ownRule('minor-spending')

type Rule = CommissioningRule['minor']

/** RO-88. The most that is spent outside the priorities of what all funds of a year hold, in whole pence; per cent counts to two places. */
export const limitOf = ({ percent }: Pick<Rule, 'percent'>, heldPence: number): number =>
  Math.floor((heldPence * Math.round(percent * 100)) / 10_000)

/** RO-88. One amount as a share of another in per cent, to two places: '0.35%'. */
export function showShare(pence: number, ofPence: number): string {
  if (ofPence === 0) return pence === 0 ? '0%' : 'more than there is'
  return `${Math.round((pence / ofPence) * 10_000) / 100}%`
}

/** What a year holds, and what of it is spent outside the priorities already, in pence. */
export type MinorOfYear = { heldPence: number; minorPence: number }

/** RO-88. Whether so much more lies beyond the limit, to the penny. */
export const isBeyondLimit = (rule: Pick<Rule, 'percent'>, { heldPence, minorPence }: MinorOfYear, pence: number) =>
  minorPence + pence > limitOf(rule, heldPence)

/** RO-88. What is said of spending beyond the limit; where the rule is soft it goes ahead with a reason, and where it is firm the body that decides is asked. */
export const whyBeyondLimit = (rule: Rule, { heldPence, minorPence }: MinorOfYear, pence: number): Finding => ({
  ...{ kind: 'minor-spending', id: rule.id, source: rule.source, field: 'pence' },
  says: `${rule.says} With this it is ${saysShare(rule, { heldPence, minorPence: minorPence + pence })}.`,
  weight: rule.firm ? 'firm' : 'soft',
})

/** RO-88. '£3,000 of £850,000, 0.35%; the limit is 5%, £42,500'. */
export const saysShare = (rule: Pick<Rule, 'percent'>, { heldPence, minorPence }: MinorOfYear): string =>
  `${showMoney(minorPence)} of ${showMoney(heldPence)}, ${showShare(minorPence, heldPence)}; the limit is ${rule.percent}%, ${showMoney(limitOf(rule, heldPence))}`

/** RO-86, RO-88. What stands against spending so much of a fund for a school outside the priorities, but the limit and what is left of the fund. */
export function whyCannotBroker(
  { pence, payBy }: Pick<MinorSpending, 'pence' | 'payBy'>,
  {
    fund,
    mayPay,
    school,
    today,
  }: { fund: { name: string } | undefined; mayPay: boolean; school: string; today: PlainDate },
): Finding[] {
  const year = schoolYearOf(today)
  return [
    ...when(pence <= 0, own('minor-amount', 'RO-88', 'Enter an amount of money.', 'pence')),
    ...when(!fund, own('minor-of-its-year', 'RO-88', `Choose a fund of ${showSchoolYear(year)}.`, 'fundId')),
    ...when(
      fund !== undefined && !mayPay,
      own('minor-fund-may-pay', 'RO-86', `${fund?.name ?? ''} does not pay for ${school}: choose another.`, 'fundId'),
    ),
    ...when(
      payBy !== null && (payBy < today || schoolYearOf(payBy) !== year),
      own('minor-of-its-year', 'RO-88', `Enter a day from today to the end of ${showSchoolYear(year)}.`, 'payBy'),
    ),
  ]
}

/** RO-88. What stands against paying it: it waits or is over, it was paid, or a day to come. */
export const whyCannotPayMinor = (
  { status, lineId, brokeredOn }: Pick<MinorSpending, 'status' | 'lineId' | 'brokeredOn'>,
  paidOn: PlainDate,
  today: PlainDate,
): Finding[] => [
  ...when(status !== 'stands', own('minor-paid-once-it-stands', 'RO-88', 'It does not stand: nothing is paid of it.')),
  ...when(lineId !== null, own('minor-paid-once', 'XX-05', 'It was paid already.')),
  ...when(
    paidOn > today || paidOn < brokeredOn,
    own('minor-paid-when-it-is', 'RO-88', 'Enter a day that has come, on which it was brokered or later.', 'paidOn'),
  ),
]

/** What stands against not carrying it out: it is over, it was paid, or it was voted on. */
export const whyCannotDropMinor = (
  { status, lineId }: Pick<MinorSpending, 'status' | 'lineId'>,
  isVoted: boolean,
): Finding[] => [
  ...when(status !== 'stands' && status !== 'asked', own('minor-status', 'XX-05', 'It is over already.')),
  ...when(lineId !== null, own('minor-paid-stays', 'RO-88', 'It was paid: take the payment back first.')),
  ...when(
    isVoted,
    own('minor-stays', 'RO-78', 'It was voted on: it stays as it is until the decision is written down.'),
  ),
]

/** What stands against deciding on it: it does not wait for a decision. */
export const whyMinorDoesNotWait = ({ status }: Pick<MinorSpending, 'status'>): Finding[] =>
  when(status !== 'asked', own('minor-status', 'XX-05', 'It does not wait for a decision any more.'))
