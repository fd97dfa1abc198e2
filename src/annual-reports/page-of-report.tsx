import type { ComponentChildren } from 'preact'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ReportOfYear } from './get-annual-report.ts'

type Props = Pick<ReportOfYear, 'school' | 'schoolYear' | 'model'> & {
  frame: Frame
  heading: string
  /** When it was issued, where its heading says what it found. */
  issued?: string | undefined
  /** What the way here calls this page, where it is a step under the report's own. */
  here?: string
  findings?: readonly Finding[]
  done?: string | undefined
  scripts?: readonly string[]
  children: ComponentChildren
}

/** A page of a school's report of a year: the way back to the school, and what it is a part of. */
export function PageOfReport(props: Props) {
  const { frame, school, schoolYear, model, heading, issued, here, findings, done, scripts = [], children } = props
  const name = `${capital(word(model, 'annualReport'))}, ${showSchoolYear(schoolYear)}`
  const place = `/schools/${school.id}/annual-reports/${schoolYear}`
  return (
    <Page
      frame={frame}
      title={`${heading}, ${school.name}`}
      {...(findings && { findings })}
      done={done}
      scripts={scripts}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        ...(here ? [{ text: name, href: place }, { text: here }] : [{ text: name }]),
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {school.name}, {name}
          {issued && `. ${issued}`}
        </span>{' '}
        {heading}
      </h1>
      {children}
    </Page>
  )
}
