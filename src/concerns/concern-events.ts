import { after, before, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Concern } from './concern.ts'

/** WI-09. What happened to a concern: the school's head, leaders and governors read of it, and who works with it. */
export function concernEvent(
  name: string,
  { id, schoolId, title }: Pick<Concern, 'id' | 'schoolId' | 'title'>,
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `concern.${name}`,
    subjects: [
      { kind: 'concern', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-need',
    changes: { title: { after: title }, ...changes },
  }
}

/** WI-09. What was given in confidence was opened before its day: from now on it is the school's to read. */
export const confidenceOpened = (schoolId: string): NewEvent => ({
  ...{ name: 'confidence.opened', subjects: [{ kind: 'school', id: schoolId }], audience: 'see-need' },
})

const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'concern')
  return {
    says: `${after(event, 'title')}: ${says(event)}`,
    isKey: true,
    ...(id && { link: { text: 'Read it', href: `/concerns/${id}` } }),
  }
}

/** How a school's story tells of concerns. */
export const concernEventSentences: EventSentences = {
  kinds: { concern: () => 'Concerns', confidence: () => 'What was given in confidence' },
  sentences: {
    'concern.raised': told((event) => `talked about with ${after(event, 'with')} on ${dayOf(after(event, 'on'))}.`),
    'concern.talked': told(
      (event) => `talked about again with ${after(event, 'with')} on ${dayOf(after(event, 'on'))}.`,
    ),
    'concern.recorded': told((event) => `recorded as: ${after(event, 'kind')}${was(event)}.`),
    'concern.closed': told((event) => `closed. ${after(event, 'cameOf')}`),
    'concern.struck-out': told((event) => `struck out as entered in error (${after(event, 'because')}).`),
    'concern.restored': told(() => 'had been struck out, and stands again.'),
    'confidence.opened': (event) => {
      const id = subjectOf(event, 'school')
      const says = 'What was given in confidence was opened before its day.'
      return { says, ...(id && { link: { text: 'Read it', href: `/schools/${id}/concerns` } }) }
    },
  },
  news: ['concern.raised', 'concern.recorded', 'concern.closed'],
  recorded: [
    'concern.raised',
    'concern.talked',
    'concern.recorded',
    'concern.closed',
    'concern.struck-out',
    'concern.restored',
  ],
  fields: {
    title: { label: 'Concern' },
    with: { label: 'Talked about with' },
    on: { label: 'On', show: dayOf },
    kind: { label: 'Recorded as' },
    cameOf: { label: 'What came of it' },
    because: { label: 'Why' },
  },
}

const was = (event: PastEvent) => (before(event, 'kind') ? `, before that: ${before(event, 'kind')}` : '')
