import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { word, type ServiceModel } from '#model/index.ts'
import { showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { CalendarAddress } from './calendar-address.ts'

type Props = { frame: Frame; model: ServiceModel; address: CalendarAddress | undefined; publicUrl: string }

/** The address under which one's own calendar follows one's visits: made, shown, made anew, ended. */
export function MyCalendarPage({ frame, model, address, publicUrl }: Props) {
  const many = word(model, 'visit', { form: 'many' })
  const title = address ? `Your calendar can follow your ${many}` : `Your calendar does not follow your ${many} yet`
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ text: frame.signedIn?.name ?? '', href: '/me' }, { text: 'Calendar' }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {address ? (
        <Address address={address} url={address.token && `${publicUrl}/my-visits/${address.token}.ics`} />
      ) : (
        <p class="govuk-body">
          Make an address and enter it in Outlook, Google Calendar or on your telephone, where one can subscribe to a
          calendar from the web. Your {many} stand there from then on, and move when they are moved.
        </p>
      )}
      <Form frame={frame} action="/me/calendar">
        <Button preventDoubleClick>{address ? 'Make a new address; this one stops' : 'Make an address'}</Button>
      </Form>
      {address && (
        <Form frame={frame} action="/me/calendar/end">
          <Button kind="warning" preventDoubleClick>
            Stop it
          </Button>
        </Form>
      )}
    </Page>
  )
}

function Address({ address, url }: { address: CalendarAddress; url: string | undefined }) {
  return (
    <>
      {url ? (
        <>
          <p class="govuk-body">Subscribe to this address:</p>
          <p class="govuk-body govuk-!-text-break-word">
            <a class="govuk-link" href={url.replace(/^https?:/, 'webcal:')}>
              {url}
            </a>
          </p>
        </>
      ) : (
        <p class="govuk-body">
          The address cannot be shown any more. Where you entered it, it goes on; to see it, make a new one.
        </p>
      )}
      <InsetText>
        Made at {showMoment(address.madeAt)}. Whoever has it can read when you are where, without signing in: pass it on
        to nobody, and make a new one if somebody else has seen it.
      </InsetText>
    </>
  )
}
