import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import { showTimeOfDay } from '#shared/show-date.ts'
import { Form, Reasons } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { whyNotWorkedOn } from '../review-rules.ts'
import type { StepShown } from './step.ts'

type Props = StepShown & {
  step: string
  title: string
  button: string
  /** What stands between the heading and the form. */
  above?: ComponentChildren
  children: ComponentChildren
  below?: ComponentChildren
  /** Whether what is typed is kept. */
  keeps?: boolean
  done?: string | undefined
}

/** One step of a review: its question, its form, which is kept as it is typed where it has a draft, and the reasons that rules ask for. */
export function StepPage(props: Props) {
  const { seen, review, kind, model, step, title, button, answers, findings, above, children, below, keptAt, done } =
    props
  const { frame } = seen
  const place = `/reviews/${review.id}`
  const closed = whyNotWorkedOn(review)
  const isOpen = closed.length === 0 || step === 'restore'
  return (
    <Page
      frame={frame}
      title={`${title}: ${review.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: capital(word(model, 'review', { form: 'many' })), href: '/reviews' },
        { text: kind.name, href: place },
        { text: title },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{review.schoolName}</span> {title}
          </h1>
          {!isOpen && closed.map(({ says }) => <p class="govuk-body">{says}</p>)}
          {!isOpen && <LinkButton href={place}>Back to it</LinkButton>}
          {keptAt && (
            <InsetText>
              What you had typed was kept at {showTimeOfDay(keptAt)}, and is not entered yet.
              {answers._was !== undefined && answers._was !== String(review.revision) && (
                <>
                  {' '}
                  Somebody changed this since: look at{' '}
                  <a class="govuk-link" href={place}>
                    what it says now
                  </a>{' '}
                  before you enter yours.
                </>
              )}
            </InsetText>
          )}
          {isOpen && above}
          {(isOpen || findings.length > 0) && (
            <Form frame={frame} action={`${place}/${step}`} {...(props.keeps && { keepAt: `${place}/${step}/keep` })}>
              <input
                type="hidden"
                name="revision"
                value={keptAt ? review.revision : (answers.revision ?? review.revision)}
              />
              <div data-keeps="">
                {children}
                {props.keeps && <p class="govuk-hint" role="status" data-kept="" />}
              </div>
              <Reasons findings={findings} answers={answers} />
              <div class="govuk-button-group">
                <Button preventDoubleClick>{button}</Button>
                {props.keeps && (
                  <Button kind="secondary" formaction={`${place}/${step}/keep`}>
                    Keep it for later
                  </Button>
                )}
              </div>
            </Form>
          )}
          {isOpen && below}
        </div>
      </div>
    </Page>
  )
}
