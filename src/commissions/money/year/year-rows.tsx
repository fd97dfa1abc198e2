import { type SummaryRow } from '#govuk/summary-list.tsx'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import type { CommissioningRule, ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { saysShare } from '../minor/minor-rules.ts'
import type { YearOfMoney } from './year-of-money.ts'

/** The numbers of a year beside its funds, each with where it is from and of which day. */
export function rowsOf(model: ServiceModel, rule: CommissioningRule, of: YearOfMoney): SummaryRow[] {
  const schools = of.contributions.filter(({ schoolId }) => schoolId !== null)
  const people = of.contributions.filter(({ personnel }) => personnel !== null)
  const row = (key: string, says: string, source: string, path: string): SummaryRow => ({
    key,
    value: (
      <>
        {says}
        <span class="wm-grid__sub">{source}</span>
      </>
    ),
    actions: [{ text: 'Look', href: `${path}?year=${of.year}`, hiddenText: key.toLowerCase() }],
  })
  const last = (days: readonly (PlainDate | null)[], of_: string) => {
    const on = days
      .flatMap((each) => each ?? [])
      .sort()
      .at(-1)
    return on ? `${of_}, the last on ${showShortDate(on)}` : `${of_}: none yet`
  }
  const received = of.opportunities.reduce((sum, { receivedPence }) => sum + receivedPence, 0)
  const waiting = of.opportunities.filter(({ status }) => status === 'considered').length
  return [
    row(
      'Outside the priorities',
      `${saysShare(rule.minor, of)}.`,
      last(
        of.minor.map(({ brokeredOn, decidedOn }) => decidedOn ?? brokeredOn),
        'From what was brokered',
      ),
      '/money/minor',
    ),
    ...(rule.contributions || rule.personnel
      ? [
          row(
            'Added by schools',
            addedSays(model, schools),
            last(
              schools.map(({ givenOn }) => givenOn),
              'From what was recorded of schools',
            ),
            '/money/contributions',
          ),
          row(
            'People in kind',
            addedSays(model, people),
            last(
              people.map(({ givenOn }) => givenOn),
              'From what was recorded of people',
            ),
            '/money/contributions',
          ),
        ]
      : []),
    ...(rule.income
      ? [
          row(
            'Income from work for others',
            `${showMoney(received)} came in; ${waiting === 1 ? 'one piece of work waits' : `${waiting} pieces of work wait`} for a decision`,
            last(
              of.opportunities.map(({ lastReceivedOn }) => lastReceivedOn),
              'From what came in',
            ),
            '/money/income',
          ),
        ]
      : []),
    ...(rule.research
      ? [
          {
            key: 'Other sources of money',
            value: 'What was found out of them',
            actions: [{ text: 'Look', href: '/money/research', hiddenText: 'other sources of money' }],
          },
        ]
      : []),
  ]
}

/** Money, days and what is given in kind, with its worth as far as somebody says it. */
function addedSays(model: ServiceModel, of: YearOfMoney['contributions']): string {
  if (of.length === 0) return 'Nothing yet'
  const sum = (what: (each: YearOfMoney['contributions'][number]) => number) =>
    of.reduce((all, each) => all + what(each), 0)
  const [pence, minutes] = [sum((each) => each.pence), sum((each) => each.minutes)]
  const inKind = of.filter((each) => each.pence === 0)
  const valued = inKind.filter(({ valuePence }) => valuePence !== null)
  const worth = showMoney(sum(({ valuePence }) => valuePence ?? 0))
  return [
    ...(pence > 0 ? [`${showMoney(pence)} in money`] : []),
    ...(minutes > 0 ? [showDays(minutes, dayMinutesOf(model))] : []),
    ...(inKind.length > 0
      ? [
          `${inKind.length} in kind, of which ${valued.length === 0 ? 'none is valued' : `${valued.length} valued at ${worth}`}`,
        ]
      : []),
  ].join('; ')
}
