import type { ComponentChildren } from 'preact'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { VisitInModel } from './get-visit.ts'
import { visitName } from './visit-name.ts'

type Props = VisitInModel & {
  frame: Frame
  heading: string
  /** What the page is called in the window's title, where that is not its heading. */
  title?: string
  /** What stands above the heading; the school and the kind of visit, unless said otherwise. */
  caption?: string
  /** What the way here calls this page. */
  here: string
  /** The pages between the visit and this one. */
  under?: readonly { text: string; href: string }[]
  findings?: readonly Finding[]
  /** Scripts of this page alone. */
  scripts?: readonly string[]
  /** Where it has columns of its own, it takes the whole width. */
  isWide?: boolean
  done?: string | undefined
  children: ComponentChildren
}

/** One step of a visit as a page of its own: the way back to the visit, what it is a part of, and a column to read or write in. */
export function PageOfVisit(props: Props) {
  const { frame, visit, model, type, heading, title, caption, here, under = [] } = props
  const { findings, scripts, isWide = false, done, children } = props
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={title ?? heading}
      {...(findings && { findings })}
      {...(scripts && { scripts })}
      done={done}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name, href: `/visits/${visit.id}` },
        ...under,
        { text: here },
      ]}
    >
      <div class="govuk-grid-row">
        <div class={isWide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{caption ?? `${visit.schoolName}, ${name}`}</span> {heading}
          </h1>
          {children}
        </div>
      </div>
    </Page>
  )
}
