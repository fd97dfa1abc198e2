import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** What happened to a request: only who may know of the need of its school reads of it (SH-103). */
export function requestEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `request.${name}`,
    subjects: [
      { kind: 'request', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-need',
    changes,
  }
}

const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'request')
  return { says: says(event), isKey: true, ...(id && { link: { text: 'The request', href: `/requests/${id}` } }) }
}

/** How a school's story tells of what it asked. */
export const requestEventSentences: EventSentences = {
  kinds: { request: () => 'Request' },
  sentences: {
    'request.asked': told(() => 'The school asked for support.'),
    'request.changed': told(() => 'The school changed what it asks.'),
    'request.forward': told(
      (event) => `The request was talked over on ${dayOf(after(event, 'discussedOn'))} and went forward.`,
    ),
    'request.accepted': told((event) => `The request was accepted${leadIn(event)}.`),
    'request.signposted': told(() => 'The request was answered with where else the school finds help.'),
    'request.declined': told(() => 'The request was declined, with the reason.'),
    'request.withdrawn': told(() => 'The school took its request back.'),
  },
  recorded: ['request.forward', 'request.accepted', 'request.signposted', 'request.declined'],
  news: ['request.asked', 'request.forward', 'request.accepted', 'request.signposted', 'request.declined'],
  fields: {
    discussedOn: { label: 'Talked over on', show: dayOf },
    lead: { label: 'Led by' },
    reason: { label: 'Reason' },
  },
}

const leadIn = (event: PastEvent) => {
  const lead = after(event, 'lead')
  return lead ? `; ${lead} leads` : ''
}
