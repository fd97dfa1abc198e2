import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { ServiceModel } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { yearsToOrder } from '../catalogue/catalogue-entry.ts'
import type { SchoolToOrder } from '../school-to-order.ts'
import type { Demand } from './demand-store.ts'

type Props = Shown & {
  model: ServiceModel
  school: SchoolToOrder
  year: SchoolYear
  stated: readonly Demand[]
}

/** ES-36. What a school would order if it could: it is no order. */
export function DemandPage({ model, school, year, stated, ...shown }: Props) {
  const { frame, answers, findings } = shown
  const nameOf = (demand: Demand) => model.offers.find(({ id }) => id === demand.offer)?.name ?? demand.says
  return (
    <FormPage
      {...shown}
      title="What would your school order?"
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: 'To order', href: `/schools/${school.id}/catalogue` }]}
      button="Say so"
      below={
        stated.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Said so far</h2>
            <ul class="wm-rows">
              {stated.map((demand) => (
                <li>
                  <span>
                    {nameOf(demand)}, {showSchoolYear(demand.schoolYear)}
                  </span>
                  <Form frame={frame} action={`/schools/${school.id}/demand/${demand.id}/withdraw`}>
                    <Button kind="secondary" preventDoubleClick>
                      Take it back<span class="govuk-visually-hidden">: {nameOf(demand)}</span>
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </>
        )
      }
    >
      <p class="govuk-body">{model.trading?.demand?.says} It is no order, and costs nothing.</p>
      <Select
        name="schoolYear"
        label="For which school year?"
        choices={yearsToOrder(year).map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
        value={answers.schoolYear ?? String(year)}
        error={wrongWith(findings, 'schoolYear')}
      />
      <Radios
        name="offer"
        legend="What would it be?"
        legendSize="s"
        choices={[
          ...model.offers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'something-else', label: 'Something that the list has not' },
        ]}
        value={answers.offer}
        error={wrongWith(findings, 'offer')}
      />
      <TextInput
        name="says"
        label="If it is something else, what is it?"
        hint="Do not name pupils or members of staff"
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}
