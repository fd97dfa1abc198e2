import type { Work } from '#work/work.ts'
import { addMessage } from './message-store.ts'

/** What is written to one person; `address` is where it goes, as it stood when it was written. */
export type NewMessage = { toPersonId: string; address: string; subject: string; body: string }

/**
 * Writes to one person, inside the deed that has the reason to: the message is kept if the deed is, and waits to be sent.
 * The deed asks leave and leaves the trace.
 */
export async function sendMessage(work: Work, message: NewMessage): Promise<string> {
  return addMessage(work, message)
}
