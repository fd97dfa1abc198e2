import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, word, type ReviewKind } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Review } from './review.ts'

type Changes = NonNullable<NewEvent['changes']>

/** SH-103. What happened to a review; whoever knows of the school's need reads of it, and never what was found. */
export function reviewEvent(
  name: string,
  { id, schoolId }: Pick<Review, 'id' | 'schoolId'>,
  kind: Pick<ReviewKind, 'name'>,
  changes: Changes = {},
): NewEvent {
  return {
    name: `review.${name}`,
    subjects: [
      { kind: 'review', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-need',
    changes: { kind: { after: kind.name }, ...changes },
  }
}

const linked = (says: string, event: PastEvent) => {
  const id = subjectOf(event, 'review')
  return { says, isKey: true, ...(id && { link: { text: 'Open it', href: `/reviews/${id}` } }) }
}
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}
const kindOf = (event: PastEvent) => after(event, 'kind')

/** How a school's story tells of reviews: the steps, never what was seen. */
export const reviewEventSentences: EventSentences = {
  kinds: { review: (model) => capital(word(model, 'review', { form: 'many' })) },
  sentences: {
    'review.opened': (event) => linked(`${kindOf(event)} opened.`, event),
    'review.team-changed': (event) => `${kindOf(event)}: the team was changed.`,
    'review.gathered': (event) => `${kindOf(event)}: what is known already was gathered.`,
    'review.questions-drafted': (event) => `${kindOf(event)}: ${after(event, 'questions')} questions drafted.`,
    'review.explored': (event) =>
      linked(`${kindOf(event)}: the questions were explored with the school on ${dayOf(after(event, 'on'))}.`, event),
    'review.evidence-entered': (event) => `${kindOf(event)}: evidence of ${dayOf(after(event, 'on'))} entered.`,
    'review.evidence-struck-out': (event) =>
      `${kindOf(event)}: evidence struck out as entered in error (${after(event, 'because')}).`,
    'review.evidence-restored': (event) => `${kindOf(event)}: evidence that was struck out stands again.`,
    'review.evaluated': (event) =>
      linked(`${kindOf(event)}: evidence evaluated with the school’s leaders on ${dayOf(after(event, 'on'))}.`, event),
    'review.report-written': (event) => `${kindOf(event)}: the report was written on.`,
    'review.issued': (event) => linked(`${kindOf(event)}: the report was issued.`, event),
    'review.struck-out': (event) => `${kindOf(event)} struck out (${after(event, 'because')}).`,
    'review.restored': (event) => linked(`${kindOf(event)}: taken back, it stands again.`, event),
    'review.became-stage': (event) => linked(`${kindOf(event)} became the first stage of the case.`, event),
  },
  news: ['review.opened', 'review.explored', 'review.evaluated', 'review.issued'],
  recorded: [
    'review.opened',
    'review.explored',
    'review.evidence-entered',
    'review.evaluated',
    'review.issued',
    'review.struck-out',
    'review.restored',
  ],
  fields: {
    kind: { label: 'What' },
    on: { label: 'Date', show: dayOf },
    because: { label: 'Why' },
    questions: { label: 'Questions' },
    names: { label: 'Who' },
    what: { label: 'What was gathered' },
  },
}
