import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { word, type FirstContactRule, type ServiceModel } from '#model/index.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Query } from './first-contact.ts'

/** Since when a query waits, as a sentence says it. */
export const waits = (askedOn: PlainDate, today: PlainDate) => {
  const days = daysBetween(askedOn, today)
  return days === 0 ? 'asked today' : days === 1 ? 'waits since yesterday' : `waits for ${days} days`
}

type RowsProps = { queries: readonly Query[]; today: PlainDate; hasSchool: boolean }

/** Queries one under another: what was asked, since when it waits, or what became of it. */
export function QueryRows({ queries, today, hasSchool }: RowsProps) {
  return (
    <ul class="wm-rows">
      {queries.map(({ id, says, schoolName, askedOn, answeredOn }) => (
        <li>
          <a class="govuk-link wm-rows__what" href={`/queries/${id}`}>
            {says.length > 90 ? `${says.slice(0, 90)}…` : says}
          </a>
          <span class="wm-rows__when">
            {hasSchool && `${schoolName}, `}
            {answeredOn
              ? `answered ${showShortDate(answeredOn)}`
              : `${showShortDate(askedOn)}, ${waits(askedOn, today)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

type ListProps = {
  frame: Frame
  model: ServiceModel
  rule: FirstContactRule
  isOpen: boolean
  queries: readonly Query[]
  count: { open: number; all: number }
  next: string | undefined
}

/** WI-31. What schools asked, over all that one answers for: what waits first, the oldest on top. */
export function QueriesPage({ frame, model, rule, isOpen, queries, count, next }: ListProps) {
  const counted = (number: number) => (number > 1000 ? 'More than 1,000' : number === 0 ? 'No' : String(number))
  const heading = isOpen
    ? `${counted(count.open)} ${count.open === 1 ? 'query waits' : 'queries wait'} for an answer`
    : `${counted(count.all)} ${count.all === 1 ? 'query' : 'queries'} of schools`
  const [oldest] = queries
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says}</p>
      {isOpen && oldest && <p class="govuk-body">The oldest was asked on {showDate(oldest.askedOn)}.</p>}
      <FilterForm frame={frame} action="/queries">
        <Select
          name="stands"
          label="Show"
          choices={[
            { value: '', label: 'What waits' },
            { value: 'all', label: 'Everything' },
          ]}
          value={isOpen ? '' : 'all'}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {queries.length === 0 ? (
        <p class="govuk-body">
          What a school asks its {word(model, 'secondContact')} stands here until it is answered. What is asked by
          telephone is entered from the page of the school.
        </p>
      ) : (
        <QueryRows queries={queries} today={frame.today} hasSchool />
      )}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}
