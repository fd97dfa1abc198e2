import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { crumbsUnder, type Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

/** What every form of this room is shown with. */
export type Shown = { frame: Frame; answers: Answers; findings: readonly Finding[] }

type Props = Shown & {
  title: string
  /** Whose form it is: the person, or the school. */
  of?: { text: string; href: string } | undefined
  button: string
  children?: ComponentChildren
  /** What stands below the form. */
  below?: ComponentChildren
}

/** One question, its form, and the reasons that soft rules ask for. */
export function FormPage({ frame, answers, findings, title, of, button, children, below }: Props) {
  return (
    <Page
      frame={frame}
      title={of ? `${title}: ${of.text}` : title}
      findings={findings}
      breadcrumbs={crumbsTo(frame, title, of)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            {of && <span class="govuk-caption-l">{of.text}</span>} {title}
          </h1>
          <Form frame={frame} action={frame.path}>
            {children}
            <Reasons findings={findings} answers={answers} />
            <Button preventDoubleClick>{button}</Button>
          </Form>
          {below}
        </div>
      </div>
    </Page>
  )
}

/** The way to a form: by the people of the service, or by the school whose it is. */
function crumbsTo(frame: Frame, title: string, of: Props['of']) {
  const [, school] = /^(\/schools\/[^/]+)\/people$/.exec(of?.href ?? '') ?? []
  if (of && school)
    return crumbsUnder(
      frame,
      { text: 'Schools', href: '/schools' },
      { text: of.text, href: school },
      { text: 'People', href: of.href },
      { text: title },
    )
  return crumbsUnder(frame, { text: 'People', href: '/people' }, ...(of ? [of] : []), { text: title })
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
      error={wrongWith(findings, name)}
    />
  )
}
