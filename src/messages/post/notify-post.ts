import { NotifyClient } from 'notifications-node-client'
import { NotTaken, Undeliverable, type Post } from './post.ts'

type Settings = {
  key: string
  template: string
  /** Another address than Notify's own, in tests. */ url?: string | undefined
}

/** What the client fails with: the answer of Notify, if there was one. */
type Failed = { response?: { status?: number; data?: { errors?: { error?: string; message?: string }[] } } }

/** What Notify says of a message that came back, in plain words. */
const RETURNED: Readonly<Record<string, string>> = {
  'permanent-failure': 'There is no such address.',
  'temporary-failure': 'The mailbox did not take the message for three days: it may be full.',
  'technical-failure': 'GOV.UK Notify could not send it.',
}

/**
 * Sends by GOV.UK Notify, with a template of the service's own that holds ((subject)) and ((body)). A file for the calendar does not
 * go with it: Notify carries none.
 */
export function notifyPost({ key, template, url }: Settings): Post {
  const client = url ? new NotifyClient(url, key) : new NotifyClient(key)
  return {
    by: 'notify',
    async send(letter) {
      const personalisation = { subject: letter.subject, body: letter.text }
      try {
        await client.sendEmail(template, letter.toAddress, { personalisation, reference: letter.messageId })
      } catch (error) {
        throw asFailure(error as Failed)
      }
    },
    async listReturned() {
      const { data } = await client.getNotifications('email', 'failed')
      const returned: readonly { reference?: string | null; status?: string }[] = data.notifications ?? []
      return returned.flatMap(({ reference, status = '' }) =>
        reference ? [{ messageId: reference, because: RETURNED[status] ?? 'It came back.' }] : [],
      )
    },
    close: () => undefined,
  }
}

function asFailure({ response }: Failed): Undeliverable | NotTaken {
  const status = response?.status ?? 0
  const about = response?.data?.errors?.map(({ message }) => message ?? '').join(' ') ?? ''
  if (status === 400 && /email_address/.test(about))
    return new Undeliverable('The address is not one that mail can be sent to.')
  if (status === 400 && /team-only|trial mode/.test(about))
    return new NotTaken('GOV.UK Notify sends to the members of its team only: the account is not live yet.')
  if (status === 400)
    return new NotTaken('GOV.UK Notify could not use the template: it needs ((subject)) and ((body)).')
  if (status === 401 || status === 403) return new NotTaken('GOV.UK Notify did not accept our key.')
  if (status === 429) return new NotTaken('GOV.UK Notify takes no more for now: its limit is reached.')
  return new NotTaken('GOV.UK Notify could not be reached.')
}
