import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { crumbsTo } from '#schools/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { showDays } from '../order.ts'
import { priceOf } from '../order-rules.ts'
import type { SchoolToOrder } from '../school-to-order.ts'
import { whyItCosts, type CatalogueEntry } from './catalogue-entry.ts'
import { SourceFields, type SourceChoices } from './order-source.tsx'

type Props = Shown &
  CatalogueEntry & {
    school: SchoolToOrder
    halfDays: number | null
    free: number
    source: SourceChoices | undefined
    back: string
  }

/** The answers once more before it is ordered; what is agreed case by case is asked for, with what is needed. */
export function CheckPage(props: Props) {
  const { frame, answers, findings, model, offer, facts, school, schoolYear, halfDays, free, source, back } = props
  const { pricePence } = priceOf(offer, facts, { halfDays, on: frame.today, freeHalfDays: free })
  const isAgreed = offer.price.per === 'agreed'
  const change = (hiddenText: string) => [{ text: 'Change', href: back, hiddenText }]
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={isAgreed ? 'Ask for it' : 'Check your order'}
      caption={`${school.name}, ${offer.name}`}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: 'To order', href: `/schools/${school.id}/catalogue` },
        { text: offer.name, href: back },
      ]}
      button={isAgreed ? 'Ask for it' : `Order for ${showMoney(pricePence ?? 0)}`}
    >
      <SummaryList
        rows={[
          { key: 'What', value: offer.name },
          { key: 'School year', value: showSchoolYear(schoolYear), actions: change('the school year') },
          ...(halfDays === null ? [] : [{ key: 'Days', value: showDays(halfDays), actions: change('the days') }]),
          ...(free > 0 ? [{ key: 'Of those free', value: showDays(free) }] : []),
          { key: 'Price', value: pricePence === null ? 'Agreed case by case' : showMoney(pricePence) },
          { key: 'Why', value: whyItCosts(model, offer, facts, frame.today) },
        ]}
      />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      {halfDays !== null && <input type="hidden" name="days" value={answers.days} />}
      {answers.recruitment && <input type="hidden" name="recruitment" value={answers.recruitment} />}
      {!offer.noContent && source && <SourceFields {...{ model, source, answers, findings }} />}
      {isAgreed && (
        <Textarea
          name="need"
          label="What is needed?"
          hint="The service answers with what it holds and what it costs. Nothing is ordered until you accept that. Do not name pupils or members of staff."
          rows={6}
          value={answers.need}
          error={wrongWith(findings, 'need')}
        />
      )}
    </FormPage>
  )
}
