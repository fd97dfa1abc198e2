import type { CommissioningRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Opportunity, Research } from './income.ts'

const own = ownRule('income')

type Rule = NonNullable<CommissioningRule['income']>

/** RO-97. What stands against recording income: the body that decides has not agreed to the work, no fund, no amount, or a day to come. */
export const whyCannotReceive = (
  rule: Rule,
  { status, schoolYear }: Pick<Opportunity, 'status' | 'schoolYear'>,
  { pence, receivedOn, today, hasFund }: { pence: number; receivedOn: PlainDate; today: PlainDate; hasFund: boolean },
): Finding[] => [
  ...when(status !== 'agreed', own(rule.id, rule.source, `${rule.says} It has not agreed to this work.`)),
  ...when(pence <= 0, own('income-amount', 'RO-97', 'Enter an amount of money.', 'pence')),
  ...when(
    !hasFund,
    own(
      'income-has-its-fund',
      'RO-14',
      `There is no fund for income of ${showSchoolYear(schoolYear)} yet: add it first.`,
    ),
  ),
  ...when(receivedOn > today, own('income-received-when-it-is', 'RO-97', 'Enter a day that has come.', 'receivedOn')),
]

/** What stands against considering it no longer: it is over, money came in, or it was voted on. */
export const whyCannotDropIncome = (
  { status, receivedPence }: Pick<Opportunity, 'status' | 'receivedPence'>,
  isVoted: boolean,
): Finding[] => [
  ...when(status !== 'considered' && status !== 'agreed', own('income-status', 'XX-05', 'It is over already.')),
  ...when(receivedPence > 0, own('income-stays', 'RO-97', 'Income came in by it: it stays as it is.')),
  ...when(
    isVoted,
    own('income-stays', 'RO-78', 'It was voted on: it stays as it is until the decision is written down.'),
  ),
]

/** What stands against deciding on it: it does not wait for a decision. */
export const whyIncomeDoesNotWait = ({ status }: Pick<Opportunity, 'status'>): Finding[] =>
  when(status !== 'considered', own('income-status', 'XX-05', 'It does not wait for a decision any more.'))

/** RO-102. What stands against saying what came of research: that was said. */
export const whyCameOfIsSaid = ({ cameOf }: Pick<Research, 'cameOf'>): Finding[] =>
  when(cameOf !== null, own('research-came-of-once', 'XX-05', 'What came of it was said already.'))
