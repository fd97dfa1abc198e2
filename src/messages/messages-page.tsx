import { InsetText } from '#govuk/inset-text.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Button } from '#govuk/button.tsx'
import { capital } from '#model/index.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Web } from '#web/web.ts'
import { COUNTED_TO } from './counted.ts'
import { sayState } from './say-state.ts'
import { MESSAGE_STATES, type Message, type MessageState } from './message.ts'

type Props = {
  frame: Frame
  messages: readonly Message[]
  counts: Readonly<Record<MessageState, number>>
  state: MessageState | undefined
  mailGoesBy: Web['mailGoesBy']
  olderThan: string | undefined
}

/** What the service wrote to people, newest first: what waits, what went, and what did not arrive. */
export function MessagesPage({ frame, messages, counts, state, mailGoesBy, olderThan }: Props) {
  const title = headingOf(counts)
  const isEmpty = MESSAGE_STATES.every((each) => counts[each] === 0)
  const next =
    olderThan && `/messages?${new URLSearchParams({ ...(state && { state }), before: olderThan }).toString()}`
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {!mailGoesBy && <InsetText>{whyNothingGoes(frame.isDemonstration)}</InsetText>}
      {isEmpty ? (
        <p class="govuk-body">
          Messages that the service writes to people will stand here. The first are usually{' '}
          <a class="govuk-link" href="/people/invite">
            invitations
          </a>
          .
        </p>
      ) : (
        <>
          <StateFilter frame={frame} state={state} counts={counts} />
          {messages.length === 0 && <p class="govuk-body">There is none of these.</p>}
          <ul class="wm-rows wm-rows--3">
            {messages.map((message) => (
              <li>
                <div>
                  <a class="govuk-link wm-rows__what" href={`/messages/${message.id}`}>
                    {message.subject}
                  </a>
                  <div>
                    To {message.toName}, {message.address}
                  </div>
                </div>
                <div class="wm-rows__when">{sayState(message)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Pagination next={next ? { href: next, text: 'Older messages' } : undefined} />
    </Page>
  )
}

function whyNothingGoes(isDemonstration: boolean): string {
  return isDemonstration
    ? 'A demonstration sends nothing to anybody. What would have gone stands here.'
    : 'No mail is set up, so that nothing is sent. What would have gone stands here: pass links on by hand, or ask whoever runs Waymark to set up mail.'
}

function StateFilter({ frame, state, counts }: Pick<Props, 'frame' | 'state' | 'counts'>) {
  const words = { waiting: 'Waiting', sent: 'Sent', failed: 'Did not arrive', lapsed: 'Never sent' }
  return (
    <FilterForm frame={frame} action="/messages">
      <Select
        name="state"
        label="Which messages"
        value={state ?? ''}
        choices={[
          { value: '', label: 'All messages' },
          ...MESSAGE_STATES.map((each) => ({ value: each, label: `${words[each]}: ${showCount(counts[each])}` })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </FilterForm>
  )
}

function headingOf({ failed, waiting, sent, lapsed }: Props['counts']): string {
  if (failed > 0)
    return failed === 1 ? '1 message did not arrive' : capital(`${showCount(failed)} messages did not arrive`)
  if (waiting > 0)
    return waiting === 1
      ? '1 message is waiting to be sent'
      : capital(`${showCount(waiting)} messages are waiting to be sent`)
  if (sent + lapsed === 0) return 'No messages yet'
  return lapsed === 0 ? 'Every message was sent' : 'No message is waiting to be sent'
}

function showCount(count: number): string {
  return count > COUNTED_TO ? `more than ${COUNTED_TO.toLocaleString('en-GB')}` : String(count)
}
