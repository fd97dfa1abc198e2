import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Letter, type Choosable } from '#messages/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = {
  frame: Frame
  findings: readonly Finding[]
  wanted: readonly string[]
  /** The digest as it would be written now; undefined where there is nothing to say. */
  text: string | undefined
  hasMail: boolean
  publicUrl: string
}

/** What one is sent, what of it one can do without, and what the week's digest says. */
export function DigestPage({ frame, findings, wanted, text, hasMail, publicUrl }: Props) {
  const title = sayWanted(wanted)
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: frame.signedIn?.name ?? '', href: '/me' }, { text: 'Messages' }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {!hasMail && <InsetText>This service sends no mail yet. Everything stands on your first page.</InsetText>}
      <Form frame={frame} action="/me/messages">
        <Checkboxes
          name="wanted"
          id="wanted"
          legend="What do you want to be sent?"
          hint="Invitations, dates for your calendar and what is written to you for its own sake come in any case."
          values={wanted}
          error={wrongWith(findings, 'wanted')}
          choices={[
            {
              value: 'digest' satisfies Choosable,
              label: 'A digest each week in term time',
              hint: 'What is due from you, what is coming, what is new.',
            },
            {
              value: 'reminder' satisfies Choosable,
              label: 'A reminder before something is due',
              hint: 'Once, the working day before.',
            },
          ]}
        />
        <Button>Save</Button>
      </Form>
      <h2 class="govuk-heading-m">What your digest would say today</h2>
      {text ? (
        <div class="govuk-inset-text">
          <Letter body={text} publicUrl={publicUrl} />
        </div>
      ) : (
        <p class="govuk-body">Nothing is due, coming or new: none would be sent.</p>
      )}
    </Page>
  )
}

function sayWanted(wanted: readonly string[]): string {
  if (wanted.includes('digest'))
    return wanted.includes('reminder') ? 'You are sent a digest and reminders' : 'You are sent a digest, no reminders'
  return wanted.includes('reminder') ? 'You are sent reminders, no digest' : 'You are sent no digest and no reminders'
}
