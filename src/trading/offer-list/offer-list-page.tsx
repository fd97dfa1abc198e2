import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Select } from '#govuk/select.tsx'
import { day } from '#shared/plain-date.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { showDays } from '../order.ts'
import type { OfferLine, OfferList } from './offer-list.ts'

type Props = OfferList & {
  frame: Frame
  findings: readonly Finding[]
  years: readonly SchoolYear[]
  mayFinalise: boolean
  done: string | undefined
}

/** How the list stands, as a heading says it. */
export function headingOfList({ final, model }: Pick<OfferList, 'final' | 'model'>): string {
  if (!model.trading?.list) return 'What schools can order'
  return final
    ? `The list is final since ${showDate(final.finalisedOn)}`
    : 'The list is a draft: nothing is ordered yet'
}

/** What an offer costs, for a list: '£450 a day', or that it is agreed. */
export function ratesSay({ price }: OfferLine['offer']): string {
  if (price.per === 'agreed') return 'Agreed case by case'
  const per = price.per === 'day' ? 'a day' : 'a school year'
  return price.rates
    .map(({ pence, from }) => `${showMoney(pence)} ${per}${from ? `, of orders from ${showDate(day(from))}` : ''}`)
    .join('; ')
}

/** ES-36, ES-38. The list of a school year in the order of demand: a draft, and then final. */
export function OfferListPage(props: Props) {
  const { frame, findings, model, schoolYear, final, lines, others, years, mayFinalise, done } = props
  const heading = headingOfList(props)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Orders', href: '/orders' }, { text: 'The list' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">What schools can order, {showSchoolYear(schoolYear)}</span> {heading}
      </h1>
      <FilterForm frame={frame} action="/catalogue">
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(schoolYear)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {model.trading?.list && <InsetText>{model.trading.list.says}</InsetText>}
      {mayFinalise && model.trading?.list && !final && (
        <Form frame={frame} action={`/catalogue/${schoolYear}/finalise`}>
          <Button preventDoubleClick>Make the list final</Button>
        </Form>
      )}
      <ListTable
        caption="What schools can order, in the order of demand"
        rows={lines}
        columns={[
          {
            head: 'What',
            isName: true,
            cell: ({ offer }) => (
              <a class="govuk-link" href={`/handbook#offer.${offer.id}`}>
                {offer.name}
              </a>
            ),
          },
          { head: 'Price', cell: ({ offer }) => ratesSay(offer) },
          { head: 'Schools that would order it', isNumber: true, isLabelled: true, cell: ({ schools }) => schools },
          { head: 'Orders', isNumber: true, isLabelled: true, cell: ({ orders }) => orders },
          {
            ...{ head: 'Days ordered', isNumber: true, isLabelled: true },
            cell: ({ halfDays }) => (halfDays > 0 ? showDays(halfDays) : '–'),
          },
        ]}
      />
      <SaveList url="/catalogue" query={{ year: String(schoolYear) }} />
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What schools would order and the list has not</h2>
          <ul class="wm-rows">
            {others.map(({ says, schoolId, schoolName }) => (
              <li>
                <span>{says}</span>
                <a class="govuk-link" href={`/schools/${schoolId}`}>
                  {schoolName}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
