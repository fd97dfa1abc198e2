import { sendServiceJob } from '#jobs/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { findChoice } from './choice-store.ts'
import { SEND_MESSAGE } from './deliver-message.ts'
import { addMessage } from './message-store.ts'
import type { MessageKind } from './message.ts'

/** What is written to one person; `address` is where it goes, as it stood when it was written. Pages are named by `pageLink`. */
export type NewMessage = {
  toPersonId: string
  address: string
  subject: string
  body: string
  kind?: MessageKind
  /** A file for the receiver's calendar: a date asked for, or taken back. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string }
}

/**
 * Writes to one person, inside the deed that has the reason to: the message is kept if the deed is, and then sent. The deed asks
 * leave and leaves the trace. What is found out about a school never stands in it: it says where to read that.
 */
export async function sendMessage(look: Look, message: NewMessage): Promise<string> {
  const id = await write(look, message, null)
  if (!id) throw new Error('a message without a key was not kept')
  return id
}

/** The same for what is written once only, however often it is asked for. False where it was written before. */
export async function sendOnce(look: Look, key: string, message: NewMessage): Promise<boolean> {
  return (await write(look, message, key)) !== undefined
}

/** Something that one person has to do by a day. */
export type Reminder = {
  toPersonId: string
  address: string
  thing: string
  dueOn: PlainDate
  subject: string
  body: string
}

/** Reminds a person of a thing and its due date, once; not somebody who does not want it. False where nothing was written. */
export async function sendReminder(look: Look, { thing, dueOn, ...message }: Reminder): Promise<boolean> {
  if (!(await findChoice(look, message.toPersonId, 'reminder'))) return false
  const key = `reminder ${message.toPersonId} ${thing} ${dueOn}`
  return sendOnce(look, key, { ...message, kind: 'reminder' })
}

async function write(look: Look, message: NewMessage, once: string | null): Promise<string | undefined> {
  const id = await addMessage(look, message, once)
  if (id) await sendServiceJob(look, SEND_MESSAGE, { messageId: id })
  return id
}
