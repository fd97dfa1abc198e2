import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Answers } from './answers.ts'
import { dateParts } from './date-answer.ts'
import { Form, Reasons, wrongWith } from './form.tsx'
import type { Frame } from './frame.ts'
import { Page } from './page.tsx'

/** What every form is shown with. */
export type Shown = { frame: Frame; answers: Answers; findings: readonly Finding[] }

type Props = Shown & {
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

type DayProps = Pick<Shown, 'answers' | 'findings'> & {
  name: string
  label: string
  hint?: string
  /** The day that it usually is: there until another is typed. */
  usual?: PlainDate
}

/** A day in three boxes, with what was typed. */
export function DayInput({ name, label, hint, usual, answers, findings }: DayProps) {
  const typed = `${name}-year` in answers || !usual ? answers : { ...answers, [name]: usual }
  return (
    <DateInput
      name={name}
      legend={label}
      legendSize="s"
      hint={hint}
      value={dateParts(typed, name)}
      error={wrongWith(findings, name) ?? wrongWith(findings, `${name}-day`)}
    />
  )
}
