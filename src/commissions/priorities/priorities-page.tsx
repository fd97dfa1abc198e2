import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { CommissioningRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { namesIn, saysBalance, type Side } from './priority-rules.ts'
import { PRIORITY_SAYS, PRIORITY_STATUSES, type Priority } from './priority.ts'

type Props = {
  frame: Frame
  rule: CommissioningRule
  priorities: readonly Priority[]
  sides: readonly Side[]
  years: readonly number[]
  asked: { year: string; horizon: string; status: string }
  next: string | undefined
  mayRecommend: boolean
  seesMoney: boolean
  done: string | undefined
}

/** RO-07, RO-82, RO-114. The priorities of the partnership with what they cost, and the balance between building excellence and addressing underperformance. */
export function PrioritiesPage(props: Props) {
  const { frame, rule, priorities, sides, asked, next, mayRecommend, seesMoney, done } = props
  const year = asked.year ? showSchoolYear(Number(asked.year)) : ''
  const approved = sides.reduce((sum, { count }) => sum + count, 0)
  const money = sides.reduce((sum, { pence }) => sum + pence, 0)
  const heading =
    approved === 0
      ? 'No priority is approved yet'
      : `${approved === 1 ? 'One priority' : `${approved} priorities`} approved, ${showMoney(money)}`
  const choose = (all: string, of: readonly { value: string; label: string }[]) => [{ value: '', label: all }, ...of]
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[{ text: 'Priorities' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Priorities{year && ` of ${year}`}</span> {heading}
      </h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/commissions">
          Commissions
        </a>
        {seesMoney && (
          <>
            {' · '}
            <a class="govuk-link" href="/money">
              The year’s money
            </a>
          </>
        )}
        {rule.research && (
          <>
            {' · '}
            <a class="govuk-link" href="/money/research">
              Other sources of money
            </a>
          </>
        )}
      </p>
      {mayRecommend && <LinkButton href="/priorities/new">Recommend a priority</LinkButton>}
      <FilterForm frame={frame} action="/priorities" isInThrees>
        <Select
          name="year"
          label="School year"
          value={asked.year}
          choices={choose(
            'All',
            props.years.map((each) => ({ value: String(each), label: showSchoolYear(each) })),
          )}
        />
        <Select
          name="horizon"
          label="Horizon"
          value={asked.horizon}
          choices={choose(
            'All',
            rule.horizons.map(({ id, name }) => ({ value: id, label: name })),
          )}
        />
        <Select
          name="status"
          label="How it stands"
          value={asked.status}
          choices={choose(
            'All',
            PRIORITY_STATUSES.map((value) => ({ value, label: PRIORITY_SAYS[value] })),
          )}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {approved > 0 && <Balance rule={rule} sides={sides} />}
      {priorities.length === 0 ? (
        <p class="govuk-body">
          Here stand the priorities: recommended by{' '}
          {mayRecommend ? 'you' : 'Consultant Heads and others whom the handbook names'}, and approved by the decision
          of the group that decides.
        </p>
      ) : (
        <List rule={rule} priorities={priorities} />
      )}
      {priorities.length > 0 && <SaveList url="/priorities" query={filled(asked)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

/** RO-07. Number and money of each kind, against equal measure. */
export function Balance({ rule, sides }: { rule: CommissioningRule; sides: readonly Side[] }) {
  const all = sides.reduce((sum, { pence }) => sum + pence, 0)
  return (
    <>
      <ListTable
        caption="The balance of what is approved"
        isCaptionSeen
        rows={sides}
        columns={[
          { head: 'Kind', isName: true, cell: ({ name }) => name },
          { head: 'Priorities', isShort: true, isLabelled: true, isNumber: true, cell: ({ count }) => String(count) },
          { head: 'Money', isShort: true, isLabelled: true, isNumber: true, cell: ({ pence }) => showMoney(pence) },
          {
            head: 'Share',
            isShort: true,
            isLabelled: true,
            isNumber: true,
            cell: ({ pence }) => (all === 0 ? '' : `${Math.round((pence / all) * 1000) / 10}%`),
          },
        ]}
      />
      <p class="govuk-body">
        {rule.balance.says} {saysBalance(sides)}
      </p>
    </>
  )
}

function List({ rule, priorities }: { rule: CommissioningRule; priorities: readonly Priority[] }) {
  return (
    <ListTable
      caption="Priorities"
      isCaptionSeen
      rows={priorities}
      columns={[
        {
          head: 'Priority',
          isName: true,
          cell: ({ id, title, kind, focus, rolledFrom }) => (
            <>
              <a class="govuk-link" href={`/priorities/${id}`}>
                {title}
              </a>
              <span class="wm-grid__sub">
                {namesIn(rule.balance.of, [kind])}. {namesIn(rule.focus.of, focus)}
                {rolledFrom && '. Rolled forward'}
              </span>
            </>
          ),
        },
        { head: 'Year', isShort: true, cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
        {
          head: 'Cost',
          isShort: true,
          isLabelled: true,
          isNumber: true,
          cell: ({ costPence }) => (costPence === null ? 'Not yet' : showMoney(costPence)),
        },
        { head: 'Fund', isShort: true, cell: ({ fundName }) => fundName ?? 'None yet' },
        { head: 'How it stands', isShort: true, cell: ({ status }) => PRIORITY_SAYS[status] },
      ]}
    />
  )
}

/** What a list is asked for, without what is not. */
export const filled = (asked: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
