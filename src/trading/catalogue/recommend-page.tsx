import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { crumbsTo } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import type { SchoolToOrder } from '../school-to-order.ts'
import { costSays, yearsToOrder, type CatalogueEntry } from './catalogue-entry.ts'
import { SourceFields, type SourceChoices } from './order-source.tsx'

type Props = Shown & CatalogueEntry & { school: SchoolToOrder; source: SourceChoices | undefined }

/** NF-17. The service recommends something to a school, which decides. */
export function RecommendPage({ frame, answers, findings, model, offer, facts, school, source }: Props) {
  const now = schoolYearOf(frame.today)
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Recommend: ${offer.name}`}
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: 'To order', href: `/schools/${school.id}/catalogue` }]}
      button="Recommend it"
    >
      <p class="govuk-body">
        It costs the school: {costSays(offer, facts, frame.today)}. The head decides: it is no order until the school
        accepts it.
      </p>
      <Select
        name="schoolYear"
        label="For which school year?"
        choices={yearsToOrder(now).map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        value={answers.schoolYear ?? String(now)}
        error={wrongWith(findings, 'schoolYear')}
      />
      {offer.price.per === 'day' && (
        <TextInput
          name="days"
          label="How many days?"
          hint="In halves, for example 1.5"
          width={3}
          inputmode="decimal"
          value={answers.days}
          error={wrongWith(findings, 'days')}
        />
      )}
      {!offer.noContent && source && <SourceFields {...{ model, source, answers, findings }} />}
      {!offer.noContent && (
        <Textarea
          name="need"
          label="What is needed?"
          hint="The school reads this. Do not name pupils or members of staff."
          rows={6}
          value={answers.need}
          error={wrongWith(findings, 'need')}
        />
      )}
    </FormPage>
  )
}
