import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, orList, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { dateIn, dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { DaysPanel } from './days/days-panel.tsx'
import type { Days } from './days/find-days.ts'
import { NearVisits, type OtherVisit } from './clashes/near-visits.tsx'
import type { OrderInstead } from './order-instead.ts'
import { isFormLeftAt } from './form-left/form-left-rules.ts'
import { visitName } from './visit-name.ts'
import { reasonsToGoAhead } from './closed-reasons.ts'

type School = { id: string; name: string }

type BookProps = {
  frame: Frame
  model: ServiceModel
  school: School
  type: VisitType
  advisers: readonly { id: string; name: string }[]
  /** Who else goes to the school. */
  others: readonly OtherVisit[]
  /** What is to be known of the days before one is chosen, and whose time it is; undefined where nobody can make it. */
  days: { found: Days; who: string } | undefined
  answers: Answers
  findings: readonly Finding[]
  /** What can be ordered where this visit was refused. */
  instead: OrderInstead | undefined
}

/** One kind of visit, on one day, by one person. */
export function BookVisitPage(props: BookProps) {
  const { frame, model, school, type, advisers, others, days, answers, findings, instead } = props
  const name = visitName(model, type)
  const visit = word(model, 'visit')
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
          {instead && <ToOrderInstead {...instead} />}
          {type.agenda.length > 0 && (
            <Details summary="What it is about">
              <ul class="govuk-list govuk-list--bullet">
                {type.agenda.map((item) => (
                  <li>{item.text}</li>
                ))}
              </ul>
            </Details>
          )}
          <WithoutRecord model={model} type={type} />
          {advisers.length === 0 && (
            <InsetText>
              <p class="govuk-body">
                Nobody can make this {visit} yet: {rolesOf(model, type)} of {school.name} is not named. It is done on
                the page of the person.
              </p>
            </InsetText>
          )}
          <Form frame={frame} action={frame.path}>
            <Select
              name="adviser"
              label={`Who makes the ${visit}?`}
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
            {type.offSite && (
              <Radios
                name="place"
                legend="Where does it take place?"
                legendSize="s"
                inline
                choices={[
                  { value: 'school', label: 'At the school' },
                  { value: 'off-site', label: 'Off site' },
                ]}
                value={answers.place ?? 'school'}
                error={wrongWith(findings, 'place')}
              />
            )}
            <DateInput
              name="on"
              legend="When is it?"
              legendSize="s"
              value={dateParts(answers, 'on')}
              error={wrongWith(findings, 'on')}
            />
            {days && <DaysPanel model={model} days={days.found} who={days.who} path={frame.path} answers={answers} />}
            <NearVisits model={model} others={others} on={dateIn(answers, 'on')} />
            <TextInput
              name="at"
              label="At what time?"
              hint="Leave it empty until it is agreed. For example, 13:00"
              width={5}
              value={answers.at}
              error={wrongWith(findings, 'at')}
            />
            {type.purposes.length > 0 && (
              <Checkboxes
                name="purposes"
                legend={`What is the ${visit} for?`}
                legendSize="s"
                choices={type.purposes.map((purpose) => ({ value: purpose.id, label: capital(purpose.name) }))}
                values={answersIn(answers.purposes)}
                error={wrongWith(findings, 'purposes')}
              />
            )}
            <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
            <div class="govuk-button-group">
              <Button preventDoubleClick>Book it</Button>
              <span data-show-days>
                <Button kind="secondary" formaction={`${frame.path}/days`}>
                  Show the days around it
                </Button>
              </span>
            </div>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** ES-20, ES-33. What is not core can be ordered: where, for whoever orders or recommends it. */
function ToOrderInstead({ text, href }: OrderInstead) {
  return (
    <InsetText>
      {href ? (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
    </InsetText>
  )
}

/** NF-86. Before it is booked: that nothing is written of it, and what is said of it afterwards. */
function WithoutRecord({ model, type }: Pick<BookProps, 'model' | 'type'>) {
  if (type.record.keep !== 'forbidden') return null
  const visit = word(model, 'visit')
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>
          This {visit} has no {word(model, 'record')}.
        </strong>{' '}
        {type.record.says}
      </p>
      <p class="govuk-body">
        {isFormLeftAt(type)
          ? 'Afterwards you say that it took place, and that the form was left.'
          : 'Afterwards you say that it took place, and nothing else.'}
      </p>
    </InsetText>
  )
}

const rolesOf = (model: ServiceModel, { roles }: VisitType) =>
  orList(roles.map((id) => model.roles.find((role) => role.id === id)?.name ?? id))
