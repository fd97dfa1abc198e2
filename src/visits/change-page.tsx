import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { OtherVisit } from './clashes/near-visits.tsx'
import type { Days } from './days/find-days.ts'
import type { VisitInModel } from './get-visit.ts'
import { visitName } from './visit-name.ts'

export type ChangeProps = VisitInModel & {
  frame: Frame
  answers: Answers
  findings: readonly Finding[]
  /** Who else goes to the school. */
  others: readonly OtherVisit[]
  /** Where it is moved: what is to be known of the days, and whose time it is. */
  days?: { found: Days; who: string } | undefined
}

type PageProps = ChangeProps & {
  heading: string
  button: string
  isWarning?: boolean
  children: ComponentChildren
  below?: ComponentChildren
}

/** A change of one visit: its form, under the names of the school and of the visit. */
export function ChangePage({
  frame,
  visit,
  model,
  type,
  findings,
  heading,
  button,
  isWarning,
  children,
  below,
}: PageProps) {
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name, href: `/visits/${visit.id}` },
        { text: heading },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {visit.schoolName}, {name}
            </span>{' '}
            {heading}
          </h1>
          <Form frame={frame} action={frame.path}>
            <input type="hidden" name="revision" value={visit.revision} />
            {children}
            <Button kind={isWarning ? 'warning' : undefined} preventDoubleClick>
              {button}
            </Button>
          </Form>
          {below}
        </div>
      </div>
    </Page>
  )
}
