import type { ComponentChildren } from 'preact'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = Pick<VisitInModel, 'visit' | 'model' | 'type'> & {
  frame: Frame
  title: string
  /** The step by its name, as the last of the way to the page. */
  step: string
  findings: readonly Finding[]
  children: ComponentChildren
}

/** A page on which one step is taken on a record's way to the school and back. */
export function StepPage({ frame, visit, model, type, title, step, findings, children }: Props) {
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: capital(word(model, 'record')), href: `/visits/${visit.id}/record` },
        { text: step },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{visit.schoolName}</span> {title}
          </h1>
          {children}
        </div>
      </div>
    </Page>
  )
}
