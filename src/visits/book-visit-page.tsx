import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Details } from '#govuk/details.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { dateIn, dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { NearVisits, type OtherVisit } from './clashes/near-visits.tsx'
import { visitName } from './visit-name.ts'
import { reasonsToGoAhead } from './closed-reasons.ts'

type School = { id: string; name: string }
type ChooseProps = {
  frame: Frame
  model: ServiceModel
  school: School
  /** This school year's visits of the school, which were not cancelled. */
  others: readonly { visitType: string; on: PlainDate }[]
}

/** The model's programme: which kind of visit is to be booked, and which the school has had this year. */
export function ChooseVisitPage({ frame, model, school, others }: ChooseProps) {
  const visit = word(model, 'visit')
  const nameOf = (id: string) => model.calendar.terms.find((term) => term.id === id)?.name ?? id
  return (
    <Page
      frame={frame}
      title={`Book a ${visit}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: `Book a ${visit}` }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> Which {visit} do you want to book?
      </h1>
      <ul class="wm-rows wm-rows--3">
        {model.visitTypes.map((type) => {
          const had = others.filter((other) => other.visitType === type.id)
          return (
            <li>
              <div>
                <a class="govuk-link wm-rows__what" href={`/schools/${school.id}/visits/book/${type.id}`}>
                  {visitName(model, type)}
                </a>
                <div>{type.about ?? type.agenda[0]?.text}</div>
              </div>
              <div class="wm-rows__when">
                {type.terms.map(nameOf).join(', ')}
                {had.length > 0 && <div>This year: {had.map(({ on }) => showShortDate(on)).join(', ')}</div>}
              </div>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}

type BookProps = {
  frame: Frame
  model: ServiceModel
  school: School
  type: VisitType
  advisers: readonly { id: string; name: string }[]
  /** Who else goes to the school. */
  others: readonly OtherVisit[]
  answers: Answers
  findings: readonly Finding[]
}

/** One kind of visit, on one day, by one person. */
export function BookVisitPage({ frame, model, school, type, advisers, others, answers, findings }: BookProps) {
  const name = visitName(model, type)
  const usual = type.length?.is ?? 'half-day'
  return (
    <Page
      frame={frame}
      title={`Book ${name}`}
      findings={findings}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        { text: `Book a ${word(model, 'visit')}`, href: `/schools/${school.id}/visits/book` },
        { text: name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> Book {name}
          </h1>
          {type.agenda.length > 0 && (
            <Details summary="What it is about">
              <ul class="govuk-list govuk-list--bullet">
                {type.agenda.map((item) => (
                  <li>{item.text}</li>
                ))}
              </ul>
            </Details>
          )}
          <Form frame={frame} action={frame.path}>
            <DateInput
              name="on"
              legend="When is it?"
              legendSize="s"
              value={dateParts(answers, 'on')}
              error={wrongWith(findings, 'on')}
            />
            <NearVisits model={model} others={others} on={dateIn(answers, 'on')} />
            <TextInput
              name="at"
              label="At what time?"
              hint="Leave it empty until it is agreed. For example, 13:00"
              width={5}
              value={answers.at}
              error={wrongWith(findings, 'at')}
            />
            <Select
              name="adviser"
              label={`Who makes the ${word(model, 'visit')}?`}
              choices={advisers.map(({ id, name: who }) => ({ value: id, label: who }))}
              value={answers.adviser}
              error={wrongWith(findings, 'adviser')}
            />
            <Radios
              name="length"
              legend="How long is it?"
              legendSize="s"
              inline
              choices={[
                { value: 'half-day', label: 'Half a day' },
                { value: 'whole-day', label: 'A whole day' },
              ]}
              value={answers.length ?? usual}
              error={wrongWith(findings, 'length')}
            />
            {type.purposes.length > 0 && (
              <Checkboxes
                name="purposes"
                legend={`What is the ${word(model, 'visit')} for?`}
                legendSize="s"
                choices={type.purposes.map((purpose) => ({ value: purpose.id, label: capital(purpose.name) }))}
                values={answersIn(answers.purposes)}
                error={wrongWith(findings, 'purposes')}
              />
            )}
            <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
            <Button preventDoubleClick>Book it</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
