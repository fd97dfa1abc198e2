/** What a message is: a letter for an occasion, a week's digest, a reminder of a due date, or a date for the calendar. */
export type MessageKind = 'letter' | 'digest' | 'reminder' | 'calendar'

/** Something that the service writes to one person. */
export type Message = {
  id: string
  toPersonId: string
  toName: string
  address: string
  subject: string
  body: string
  kind: MessageKind
  hasCalendar: boolean
  createdAt: Date
  /** Null while it waits to be sent. */
  sentAt: Date | null
  tries: number
  /** What stood in the way at the last try. */
  lastProblem: string | null
  /** Given up, or come back after it was sent. */
  failedAt: Date | null
  failedBecause: string | null
}

export const MESSAGE_STATES = ['waiting', 'sent', 'failed', 'lapsed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/**
 * How far a message has come. One that came back has failed, though it was sent; one that was never tried in its time, because no mail
 * was set up, has lapsed.
 */
export function stateOf({ sentAt, failedAt, tries }: Pick<Message, 'sentAt' | 'failedAt' | 'tries'>): MessageState {
  if (failedAt) return sentAt || tries > 0 ? 'failed' : 'lapsed'
  return sentAt ? 'sent' : 'waiting'
}
