import { logEvent } from '#history/index.ts'
import { sendServiceJob } from '#jobs/index.ts'
import { NotFound } from '#work/failures.ts'
import { isId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { SEND_MESSAGE } from './deliver-message.ts'
import { maySeeMessages } from './message-policy.ts'
import { findAddress, getMessageToChange } from './message-store.ts'
import { markFailed, putBack } from './outbox-store.ts'
import { stateOf, type Message } from './message.ts'

/** A message that did not arrive is sent again, to the address that its person has today. Throws NotFound, Refused. */
export async function sendAgain(work: Work, messageId: string): Promise<void> {
  const message = await getMessage(work, messageId)
  requireThat(maySeeMessages(work), work, `send the message ${messageId} again`)
  const address = await findAddress(work, message.toPersonId)
  if (message.failedAt === null)
    refuseIf(work, [refusal('message-has-not-failed', 'This message has not failed: it is on its way, or went.')])
  if (!address) refuseIf(work, [refusal('address-wanted', `${message.toName} has no address. Enter one first.`)])
  await putBack(work, messageId, address ?? '')
  await sendServiceJob(work, SEND_MESSAGE, { messageId })
  await log(work, 'message.sent-again', message)
}

/** A message came back to the mailbox from which messages go: somebody says so here, with the reason. Throws NotFound, Refused. */
export async function noteReturn(work: Work, messageId: string, because: string): Promise<void> {
  const message = await getMessage(work, messageId)
  requireThat(maySeeMessages(work), work, `say that the message ${messageId} came back`)
  if (stateOf(message) !== 'sent')
    refuseIf(work, [refusal('message-not-sent', 'Only a message that was sent can come back.')])
  await markFailed(work, messageId, because)
  await log(work, 'message.came-back', message)
}

async function getMessage(work: Work, id: string): Promise<Message> {
  if (!isId(id)) throw new NotFound('message', id)
  return getMessageToChange(work, id)
}

async function log(work: Work, name: string, { toPersonId, subject }: Message): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [{ kind: 'person', id: toPersonId }],
    audience: 'keep-people',
    changes: { subject: { after: subject } },
  })
}

function refusal(id: string, says: string) {
  return { kind: id, id, source: 'XX-15', says, weight: 'firm' } as const
}
