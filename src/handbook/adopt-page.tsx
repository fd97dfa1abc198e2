import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Changes } from './changes.tsx'
import type { HandbookChange } from './compare-handbooks.ts'
import type { ModelVersion } from './model-version.ts'

type Props = {
  frame: Frame
  version: ModelVersion
  /** The year against whose model it is compared, and for which it is adopted unless another is chosen. */
  schoolYear: SchoolYear
  years: readonly SchoolYear[]
  changes: readonly HandbookChange[]
  answers: Answers
  findings: readonly Finding[]
}

/** What a model changes in the handbook, before and after, and for which school year to adopt it. */
export function AdoptPage({ frame, version, schoolYear, years, changes, answers, findings }: Props) {
  const title = headingFor(changes.length, showSchoolYear(schoolYear))
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models', href: '/models' },
        { text: version.title },
      ]}
    >
      <span class="govuk-caption-l">
        {version.title}, written for {showSchoolYear(version.writtenFor)}
      </span>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <p class="govuk-body">
        Compared with the model that runs in {showSchoolYear(schoolYear)}. Compare with{' '}
        {years
          .filter((year) => year !== schoolYear)
          .map((year, place) => (
            <>
              {place > 0 && ' or '}
              <a class="govuk-link" href={`${frame.path}?schoolYear=${year}`}>
                {showSchoolYear(year)}
              </a>
            </>
          ))}
      </p>
      <Changes changes={changes} />
      <h2 class="govuk-heading-m">Adopt it</h2>
      <Form frame={frame} action={frame.path}>
        <Radios
          name="schoolYear"
          legend="From which school year does it run?"
          hint="Visits and roles that have begun keep the model under which they began. It runs until another is adopted."
          inline
          value={answers.schoolYear ?? String(schoolYear)}
          error={wrongWith(findings, 'schoolYear')}
          choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        />
        <Reasons findings={findings} answers={answers} />
        <Button>Adopt this model</Button>
      </Form>
    </Page>
  )
}

function headingFor(count: number, year: string): string {
  if (count === 0) return `It changes nothing in the handbook for ${year}`
  return `It changes ${count === 1 ? 'one place' : `${count} places`} of the handbook for ${year}`
}
