import { showMoment } from '#shared/show-date.ts'
import { stateOf, type Message } from './message.ts'

/** How far a message has come, in one sentence or two. */
export function sayState(message: Message): string {
  const { createdAt, sentAt, failedAt, failedBecause, tries, lastProblem } = message
  switch (stateOf(message)) {
    case 'lapsed':
    case 'failed':
      return `${sentAt ? 'Came back' : 'Not sent'}, ${showMoment(failedAt ?? createdAt)}. ${failedBecause ?? ''}`
    case 'sent':
      return `Sent at ${showMoment(sentAt ?? createdAt)}`
    case 'waiting':
      return lastProblem
        ? `Waiting since ${showMoment(createdAt)}, tried ${tries === 1 ? 'once' : `${tries} times`}. ${lastProblem}`
        : `Waiting to be sent since ${showMoment(createdAt)}`
  }
}
