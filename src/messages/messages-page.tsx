import { Details } from '#govuk/details.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { piecesOf, withoutLinks, type Message } from './message.ts'

type Props = { frame: Frame; messages: readonly Message[]; waiting: number; olderThan: string | undefined }

/** What the service wrote to people, newest first, and what of it waits. */
export function MessagesPage({ frame, messages, waiting, olderThan }: Props) {
  const title = headingOf(messages.length, waiting)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {messages.length === 0 ? (
        <p class="govuk-body">
          Messages that the service writes to people will stand here. The first are usually{' '}
          <a class="govuk-link" href="/people/invite">
            invitations
          </a>
          .
        </p>
      ) : (
        <ul class="wm-rows">
          {messages.map((message) => (
            <MessageRow message={message} showsLinks={frame.isDemonstration} />
          ))}
        </ul>
      )}
      <Pagination next={olderThan ? { href: `/messages?before=${olderThan}`, text: 'Older messages' } : undefined} />
    </Page>
  )
}

function headingOf(shown: number, waiting: number): string {
  if (shown === 0) return 'No messages yet'
  if (waiting === 0) return 'Every message was sent'
  return waiting === 1 ? '1 message is waiting to be sent' : `${waiting} messages are waiting to be sent`
}

function MessageRow({ message, showsLinks }: { message: Message; showsLinks: boolean }) {
  return (
    <li>
      <span class="wm-rows__what">{message.subject}</span>
      <span>
        To{' '}
        <a class="govuk-link" href={`/people/${message.toPersonId}`}>
          {message.toName}
        </a>
        , {message.address}
      </span>
      <span class="wm-rows__when">
        {message.sentAt
          ? `Sent at ${showMoment(message.sentAt)}`
          : `Waiting to be sent since ${showMoment(message.createdAt)}`}
      </span>
      <Details summary="What it says">
        {(showsLinks ? message.body : withoutLinks(message.body)).split('\n\n').map((paragraph) => (
          <p>
            <Linked text={paragraph} />
          </p>
        ))}
      </Details>
    </li>
  )
}

/** In a demonstration nothing is sent, so that the address in the message is taken up from here. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece) =>
        piece.isLink ? (
          <a class="govuk-link" href={piece.text}>
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
