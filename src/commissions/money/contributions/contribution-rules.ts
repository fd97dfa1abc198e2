import type { CommissioningRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Contribution, ContributionSaid } from './contribution.ts'

const own = ownRule('contribution')

type Facts = {
  /** Whether the fund into which it goes is there for its year, and what it is called. */
  hasFund: boolean
  fundName: string
  today: PlainDate
}

/** RO-18. What stands against what a school adds: neither money nor in kind, both at once, or a value of which nobody says on what it rests. */
export const whyCannotContribute = (said: ContributionSaid, facts: Facts): Finding[] => [
  ...when(
    said.pence === 0 && said.what.trim() === '',
    own('contribution-of-something', 'RO-18', 'Enter an amount of money, or what is given in kind.', 'what'),
  ),
  ...when(
    said.pence > 0 && (said.minutes > 0 || said.valuePence !== null),
    own(
      'contribution-in-money-or-kind',
      'RO-18',
      'Money is worth what it is: record what is given in kind apart.',
      'pence',
    ),
  ),
  ...whyOfAnyIsWrong(said, facts, said.pence > 0 || said.minutes > 0),
]

/** RO-17. What stands against people in kind: none that the model names, or no days. */
export const whyCannotBeInKind = (
  rule: CommissioningRule['personnel'],
  personnel: string,
  said: ContributionSaid,
  facts: Facts,
): Finding[] => [
  ...when(
    !rule?.of.some(({ id }) => id === personnel),
    own('contribution-people-of-the-model', 'RO-17', 'Choose which people they are', 'personnel'),
  ),
  ...when(
    said.minutes === 0,
    own('contribution-people-give-days', 'RO-17', 'Enter how many days they are there for the partnership.', 'days'),
  ),
  ...whyOfAnyIsWrong(said, facts, true),
]

function whyOfAnyIsWrong(said: ContributionSaid, { hasFund, fundName, today }: Facts, needsFund: boolean): Finding[] {
  const { valuePence, valueRestsOn, schoolYear, givenOn } = said
  return [
    ...when(
      (valuePence === null) !== (valueRestsOn === null),
      own(
        'contribution-value-rests-on-something',
        'RO-18',
        'Say what it is worth and on what that rests, or neither.',
        valuePence === null ? 'valuePence' : 'valueRestsOn',
      ),
    ),
    ...when(
      needsFund && !hasFund,
      own(
        'contribution-has-its-fund',
        'RO-14',
        `There is no fund ${fundName} of ${showSchoolYear(schoolYear)} yet: add it first.`,
        'schoolYear',
      ),
    ),
    ...when(givenOn > today, own('contribution-given-when-it-is', 'RO-18', 'Enter a day that has come.', 'givenOn')),
  ]
}

/** XX-05. What stands against taking it back: that was done. */
export const whyCannotUndo = ({ takenBackOn }: Pick<Contribution, 'takenBackOn'>): Finding[] =>
  when(takenBackOn !== null, own('contribution-taken-back-once', 'XX-05', 'It was taken back already.'))
