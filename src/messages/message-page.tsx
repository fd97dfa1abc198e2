import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Letter } from './letter.tsx'
import { withoutSecrets } from './letter-text.ts'
import { RETURN_REASONS } from './message-form.ts'
import { sayState } from './say-state.ts'
import { stateOf, type Message } from './message.ts'

type Props = {
  frame: Frame
  message: Message
  publicUrl: string
  /** Whether no mail is set up, so that what waits is passed on by hand. */
  isByHand: boolean
  findings: readonly Finding[]
  answers: Answers
}

/** One message: what it says, how far it came, and what can be done where it did not arrive. */
export function MessagePage({ frame, message, publicUrl, isByHand, findings, answers }: Props) {
  const state = stateOf(message)
  // Where nothing is sent, an address of one use is taken up from here, or passed on.
  const showsAll = frame.isDemonstration || (isByHand && state === 'waiting')
  const body = showsAll ? message.body : withoutSecrets(message.body)
  return (
    <Page
      frame={frame}
      title={message.subject}
      findings={findings}
      breadcrumbs={[{ text: 'Messages', href: '/messages' }, { text: message.subject }]}
    >
      <h1 class="govuk-heading-l">{message.subject}</h1>
      <SummaryList
        rows={[
          {
            key: 'To',
            value: (
              <>
                <a class="govuk-link" href={`/people/${message.toPersonId}`}>
                  {message.toName}
                </a>
                , {message.address}
              </>
            ),
          },
          { key: 'How far', value: sayState(message) },
          ...(message.hasCalendar ? [{ key: 'With it', value: 'A date for the calendar' }] : []),
        ]}
      />
      <h2 class="govuk-heading-m">What it says</h2>
      <Letter body={body} publicUrl={publicUrl} />
      {(state === 'failed' || state === 'lapsed') && (
        <Form frame={frame} action={`/messages/${message.id}/again`}>
          <Button preventDoubleClick>Send it again</Button>
        </Form>
      )}
      {state === 'sent' && <CameBack frame={frame} message={message} findings={findings} answers={answers} />}
    </Page>
  )
}

function CameBack({ frame, message, findings, answers }: Omit<Props, 'publicUrl' | 'isByHand'>) {
  return (
    <Form frame={frame} action={`/messages/${message.id}/came-back`}>
      <Radios
        name="because"
        id="because"
        legend="Did it come back?"
        hint="A mail server answers to the address from which messages go. Say here what it said, so that the address can be mended."
        value={answers.because}
        error={wrongWith(findings, 'because')}
        choices={RETURN_REASONS.map((reason) => ({ value: reason, label: reason }))}
      />
      <Button kind="secondary">It came back</Button>
    </Form>
  )
}
