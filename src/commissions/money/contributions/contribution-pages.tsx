import { LinkButton } from '#govuk/link-button.tsx'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import { namesOf, type CommissioningRule, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { toMoney } from '../money-crumbs.ts'
import type { Contribution } from './contribution.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: CommissioningRule
  year: number
  contributions: readonly Contribution[]
  mayContribute: boolean
  done: string | undefined
}

/** RO-17, RO-18. What schools add in money or in kind, and people who count as a resource in kind: who, what, and its worth where somebody says it. */
export function ContributionsPage({ frame, model, rule, year, contributions, mayContribute, done }: Props) {
  const standing = contributions.filter(({ takenBackOn }) => takenBackOn === null)
  const money = standing.reduce((sum, { pence }) => sum + pence, 0)
  const inKind = standing.filter(({ pence }) => pence === 0).length
  const heading =
    standing.length === 0
      ? `Nothing is added for ${showSchoolYear(year)} yet`
      : `${showMoney(money)} and ${inKind === 1 ? 'one thing' : `${inKind} things`} in kind added for ${showSchoolYear(year)}`
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[...toMoney(year), { text: 'What is added' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {rule.contributions && <p class="govuk-body">{rule.contributions.says}</p>}
      {rule.personnel && <p class="govuk-body">{rule.personnel.says}</p>}
      {mayContribute && (
        <div class="govuk-button-group">
          {rule.contributions && <LinkButton href="/money/contributions/new">Record what a school adds</LinkButton>}
          {rule.personnel && (
            <a class="govuk-link" href="/money/personnel/new">
              Record people in kind
            </a>
          )}
        </div>
      )}
      {contributions.length > 0 && (
        <ListTable
          caption="What is added to the common sources"
          rows={contributions}
          columns={[
            {
              head: 'By',
              isName: true,
              cell: (each) => (
                <>
                  {giverOf(rule, each)}
                  {each.who && <span class="wm-grid__sub">{each.who}</span>}
                </>
              ),
            },
            // People in kind go by their own name, which is read once.
            { head: 'What', cell: (each) => (each.what === giverOf(rule, each) ? '' : each.what) },
            { head: 'How much', isShort: true, cell: (each) => amountOf(model, each) },
            {
              head: 'Worth',
              isShort: true,
              isLabelled: true,
              cell: ({ pence, valuePence, valueRestsOn }) =>
                pence > 0 ? '' : valuePence === null ? 'Not valued' : `${showMoney(valuePence)}: ${valueRestsOn ?? ''}`,
            },
            {
              head: 'Recorded',
              isShort: true,
              cell: ({ givenOn, recordedByName, takenBackOn }) =>
                takenBackOn
                  ? `Taken back on ${showShortDate(takenBackOn)}`
                  : `${showShortDate(givenOn)}, by ${recordedByName}`,
            },
            ...(mayContribute
              ? [
                  {
                    head: 'Put right',
                    isHeadHeard: true,
                    cell: (each: Contribution) =>
                      each.takenBackOn === null && (
                        <a class="govuk-link" href={`/money/contributions/${each.id}/back`}>
                          Take back<span class="govuk-visually-hidden">: {each.what}</span>
                        </a>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Page>
  )
}

/** Who gives it: the school, or the people whom the model names. */
export const giverOf = ({ personnel: rule }: CommissioningRule, { schoolName, personnel }: Contribution): string =>
  schoolName ?? namesOf(rule?.of ?? [], [personnel ?? '']).join()

/** Money, days, or neither. */
export function amountOf(model: ServiceModel, { pence, minutes }: Pick<Contribution, 'pence' | 'minutes'>): string {
  if (pence > 0) return showMoney(pence)
  return minutes > 0 ? showDays(minutes, dayMinutesOf(model)) : 'In kind'
}
