import { Button } from '#govuk/button.tsx'
import { Fieldset } from '#govuk/fieldset.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { word, type Term } from '#model/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { TermDates } from './calendar.ts'
import { fieldOf } from './term-rules.ts'
import type { YearShown } from './where-we-are.ts'

type Props = {
  frame: Frame
  year: YearShown
  revision: number
  school: { id: string; name: string } | undefined
  answers: Answers
  findings: readonly Finding[]
}

/** All terms of a year on one page, as its model has them. */
export function TermsPage({ frame, year, revision, school, answers, findings }: Props) {
  const { schoolYear, model, calendar } = year
  const name = showSchoolYear(schoolYear)
  const title = `When are the ${word(model, 'term', { form: 'many' })} of ${name}?`
  const back = school ? `/schools/${school.id}/calendar` : '/calendar'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        ...(school
          ? [
              { text: 'Schools', href: '/schools' },
              { text: school.name, href: `/schools/${school.id}` },
            ]
          : []),
        { text: 'The year', href: back },
        { text: name },
      ]}
    >
      {school && <span class="govuk-caption-l">{school.name}</span>}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {school
          ? 'Leave a date as it is, or empty, to keep everyone’s. '
          : `Leave all dates of a ${word(model, 'term')} empty if ${name} has none, or if they come later. `}
        Type a date as in 4 September {schoolYear} or 4/9/{schoolYear}.
      </p>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={answers.revision ?? revision} />
        <div id="terms">
          {model.calendar.terms.map((term) => (
            <TermFields
              term={term}
              dates={calendar.terms.find((each) => each.term === term.id)}
              answers={answers}
              findings={findings}
            />
          ))}
        </div>
        <Reasons findings={findings} answers={answers} />
        <Button>Save the dates</Button>
      </Form>
    </Page>
  )
}

type FieldsProps = Pick<Props, 'answers' | 'findings'> & { term: Term; dates: TermDates | undefined }

function TermFields({ term, dates, answers, findings }: FieldsProps) {
  const inputs = [
    ['startedOn', 'First day', dates?.startedOn],
    ['finishedOn', 'Last day', dates?.finishedOn],
    ['halfTermStartedOn', 'First day of half-term', dates?.halfTerm?.startedOn],
    ['halfTermFinishedOn', 'Last day of half-term', dates?.halfTerm?.finishedOn],
  ] as const
  return (
    <Fieldset legend={term.name} legendSize="m">
      <div class="wm-cols wm-cols--2">
        {inputs.map(([date, label, kept]) => {
          const field = fieldOf(term.id, date)
          return (
            <TextInput
              name={field}
              label={label}
              width={20}
              autocomplete="off"
              value={answers[field] ?? (kept ? showShortDate(kept) : '')}
              error={wrongWith(findings, field)}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}
