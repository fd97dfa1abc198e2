import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from './answers.ts'
import { Form, Reasons } from './form.tsx'
import type { Frame } from './frame.ts'
import { Page } from './page.tsx'

type Props = {
  frame: Frame
  answers: Answers
  findings: readonly Finding[]
  title: string
  /** Of what it is: a school, or a visit to one. */
  caption?: string | undefined
  breadcrumbs: readonly { text: string; href?: string }[]
  button: string
  kind?: 'warning' | undefined
  /** Where nothing may be written freely, the reasons there are to choose from. */
  reasons?: readonly string[] | undefined
  children?: ComponentChildren
  /** What stands below the form. */
  below?: ComponentChildren
}

/** One question, its form, and the reasons that soft rules ask for; posted to the address at which it stands. */
export function FormPage(props: Props) {
  const { frame, answers, findings, title, caption, breadcrumbs, button, kind, reasons, children, below } = props
  return (
    <Page
      frame={frame}
      title={caption ? `${title}: ${caption}` : title}
      findings={findings}
      breadcrumbs={[...breadcrumbs, { text: title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            {caption && <span class="govuk-caption-l">{caption}</span>} {title}
          </h1>
          <Form frame={frame} action={frame.path}>
            {children}
            <Reasons findings={findings} answers={answers} {...(reasons && { choices: reasons })} />
            <Button kind={kind} preventDoubleClick>
              {button}
            </Button>
          </Form>
          {below}
        </div>
      </div>
    </Page>
  )
}
