import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { showHalfDays } from '#people/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** SH-103. What happened in a partnership: only who may know of the need of its school reads of it, its head among them. */
export function partnershipEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  changes: NonNullable<NewEvent['changes']>,
): NewEvent {
  return {
    name: `partnership.${name}`,
    subjects: [
      { kind: 'case', id },
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
const days = (event: PastEvent) => showHalfDays(Number(after(event, 'halfDays') ?? 0))

const told =
  (says: (event: PastEvent) => string, isKey = false) =>
  (event: PastEvent) => {
    const id = subjectOf(event, 'case')
    return { says: says(event), isKey, ...(id && { link: { text: 'Open it', href: `/cases/${id}#partnership` } }) }
  }

/** How a school's story tells of its partnership. */
export const partnershipSentences: EventSentences = {
  kinds: { partnership: () => 'Partnership' },
  sentences: {
    'partnership.support-proposed': told(
      (event) => `Support was proposed: ${after(event, 'name')}, ${days(event)}, ${after(event, 'what')}`,
    ),
    'partnership.support-approved': told(
      (event) => `Support was approved: ${after(event, 'name')}, ${days(event)}.`,
      true,
    ),
    'partnership.support-declined': told((event) => `Support was declined: ${after(event, 'because')}`),
    'partnership.support-withdrawn': told((event) => `Support was withdrawn: ${after(event, 'because')}`),
    'partnership.support-judged': told(
      (event) => `Support by ${after(event, 'name')} was judged: ${after(event, 'standing')}.`,
      true,
    ),
    'partnership.reviewed': told(
      (event) =>
        `${after(event, 'period')} reviewed on ${dayOf(after(event, 'on'))}, led by ${after(event, 'ledBy')} with ${after(event, 'ledWith')}: ${after(event, 'progress')}.`,
      true,
    ),
    'partnership.view-added': told((event) => `A view of impact was added: ${after(event, 'side')}.`),
    'partnership.closed': told(
      (event) => `The partnership was closed${withWhom(event)}: ${after(event, 'outcome')}`,
      true,
    ),
  },
  recorded: [
    ...['partnership.support-approved', 'partnership.support-declined', 'partnership.support-withdrawn'],
    ...['partnership.support-judged', 'partnership.reviewed', 'partnership.view-added', 'partnership.closed'],
  ],
  news: ['partnership.support-proposed', 'partnership.support-approved', 'partnership.reviewed', 'partnership.closed'],
  fields: {
    name: { label: 'Who' },
    what: { label: 'What' },
    area: { label: 'Towards' },
    halfDays: { label: 'Time', show: (value) => showHalfDays(Number(value)) },
    because: { label: 'Why' },
    standing: { label: 'What it was worth' },
    period: { label: 'Period' },
    on: { label: 'On', show: dayOf },
    ledBy: { label: 'Led by' },
    ledWith: { label: 'With' },
    progress: { label: 'Progress' },
    side: { label: 'Side' },
    outcome: { label: 'What came of it' },
    with: { label: 'Agreed with' },
  },
}

const withWhom = (event: PastEvent) => {
  const name = after(event, 'with')
  return name ? ` with ${name}` : ''
}
