import { after, before, type EventSentences, type PastEvent, type Subject } from '#history/index.ts'
import { capital, word } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { linkToVisit, type Visit } from '#visits/index.ts'

/** What everything done before a visit is told of: the visit, and its school. */
export function ofVisit({ id, schoolId }: Pick<Visit, 'id' | 'schoolId'>): { subjects: Subject[] } {
  return {
    subjects: [
      { kind: 'visit', id },
      { kind: 'school', id: schoolId },
    ],
  }
}

const open = (event: PastEvent) => linkToVisit(event, 'Open it', '/preparation')

const HOW: Readonly<Record<string, string>> = {
  done: 'Said to be done',
  line: 'Answered in writing',
  document: 'Handed in',
}

/** What somebody keeps to themselves is not said. */
const saying = (text: string) => (text === '' ? '.' : `: ${text}`)

const onDay = (text: string) => {
  const date = toPlainDate(text)
  return date ? showShortDate(date) : text
}

/** How a school's story tells of what was prepared before its visits. */
export const preparationEventSentences: EventSentences = {
  kinds: { preparation: () => 'what is prepared' },
  sentences: {
    'preparation.asked': (event) => ({ says: `The school was asked for: ${after(event, 'what')}`, ...open(event) }),
    'preparation.withdrawn': (event) => `No longer asked for: ${before(event, 'what')}`,
    'preparation.answered': (event) => ({
      says: `${HOW[after(event, 'how')] ?? 'Answered'}: ${after(event, 'what')}`,
      ...open(event),
    }),
    'preparation.arrived': (event) => ({
      says:
        after(event, 'atVisit') === 'true'
          ? `Came only at the visit: ${after(event, 'what')}`
          : `Came on ${onDay(after(event, 'cameOn'))}: ${after(event, 'what')}`,
      ...open(event),
    }),
    'preparation.question-added': (event, model) => ({
      says: `${capital(word(model, 'keyQuestion'))} added${saying(after(event, 'asks'))}`,
      ...linkToVisit(event, 'Open it', '/questions'),
    }),
    'preparation.question-changed': (event, model) => ({
      says: `${capital(word(model, 'keyQuestion'))} changed${saying(after(event, 'asks'))}`,
      ...linkToVisit(event, 'Open it', '/questions'),
    }),
    'preparation.questions-issued': (event, model) => ({
      says: `${after(event, 'count')} ${word(model, 'keyQuestion', { count: Number(after(event, 'count')) })} issued to the school.`,
      ...linkToVisit(event, 'Open it', '/questions'),
    }),
    'preparation.questions-ordered': (_event, model) =>
      `${capital(word(model, 'keyQuestion', { form: 'many' }))} put in another order.`,
    'preparation.question-withdrawn': (event, model) =>
      `${capital(word(model, 'keyQuestion'))} taken out${saying(before(event, 'asks'))}`,
    'preparation.item-added': (event) => ({
      says: `The school put on the agenda: ${after(event, 'says')}`,
      ...linkToVisit(event, 'Open it', '/agenda'),
    }),
    'preparation.item-withdrawn': (event) => `The school took off the agenda: ${before(event, 'says')}`,
    'preparation.activity-proposed': (event) => ({
      says: `Proposed to the school: ${after(event, 'says')}`,
      ...linkToVisit(event, 'Open it', '/activities'),
    }),
    'preparation.activity-changed': (event) => ({
      says: `Proposed anew to the school: ${after(event, 'says')}`,
      ...linkToVisit(event, 'Open it', '/activities'),
    }),
    'preparation.activity-withdrawn': (event) => `No longer proposed: ${before(event, 'says')}`,
    'preparation.activity-confirmed': (event) => `The school confirmed: ${after(event, 'says')}`,
    'preparation.activity-questioned': (event) =>
      `The school asked to change “${after(event, 'says')}”: ${after(event, 'because')}`,
    'preparation.ready': (event, model) => ({
      says: `The ${word(model, 'visit')} is ready.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'preparation.not-ready': (_event, model) => `The ${word(model, 'visit')} is not ready after all.`,
    'preparation.taken-back': (event) => `Taken back: ${before(event, 'what')}. Because: ${after(event, 'because')}`,
  },
  recorded: [
    'preparation.asked',
    'preparation.questions-issued',
    'preparation.activity-proposed',
    'preparation.activity-changed',
  ],
  fields: {
    what: { label: 'What' },
    how: { label: 'How', show: (value) => HOW[String(value)] ?? String(value) },
    cameOn: { label: 'Came on', show: (value) => onDay(String(value)) },
    atVisit: { label: 'Only at the visit' },
    because: { label: 'Why' },
    asks: { label: 'What is asked' },
    count: { label: 'How many' },
    isShared: { label: 'Shared with the school' },
    says: { label: 'What it says' },
    isSupportNeed: { label: 'Support is needed' },
  },
}
