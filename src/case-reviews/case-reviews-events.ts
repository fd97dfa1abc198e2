import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** SH-103. How the progress of a case was looked at and told: only who may know of the need of its school reads of it. */
export function monitoringEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  changes: NonNullable<NewEvent['changes']>,
): NewEvent {
  return {
    name: `case-review.${name}`,
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

const daysOf = (value: unknown) => String(value).split(', ').map(dayOf).join(', ')

const told =
  (says: (event: PastEvent) => string, isKey = false) =>
  (event: PastEvent) => {
    const id = subjectOf(event, 'case')
    return { says: says(event), isKey, ...(id && { link: { text: 'Open it', href: `/cases/${id}#monitoring` } }) }
  }

/** How a school's story tells of the reviews of its case, and of what its governors were told. */
export const caseReviewSentences: EventSentences = {
  kinds: { 'case-review': () => 'Reviews and reports of the case' },
  sentences: {
    'case-review.held': told((event) => `${after(event, 'review')} held on ${dayOf(after(event, 'on'))}.`, true),
    'case-review.further-set': told((event) => `A further review is set for ${dayOf(after(event, 'on'))}.`),
    'case-review.report-written': told((event) => `The report to governors was written on: ${after(event, 'term')}.`),
    'case-review.evaluations-agreed': told(
      (event) => `${after(event, 'review')} agreed with ${after(event, 'with')} for ${daysOf(after(event, 'days'))}.`,
    ),
    'case-review.evaluation-called-off': told(
      (event) => `${after(event, 'review')} of ${dayOf(after(event, 'on'))} called off: ${after(event, 'because')}`,
    ),
    'case-review.evaluated': told(
      (event) => `${after(event, 'review')} on ${dayOf(after(event, 'on'))}: ${after(event, 'standing')}.`,
      true,
    ),
    'case-review.report-issued': told((event) => `Progress was reported to governors: ${after(event, 'term')}.`, true),
  },
  recorded: [
    ...['case-review.evaluations-agreed', 'case-review.evaluation-called-off', 'case-review.evaluated'],
    ...['case-review.held', 'case-review.further-set', 'case-review.report-issued'],
  ],
  fields: {
    review: { label: 'What' },
    on: { label: 'On', show: dayOf },
    because: { label: 'Why' },
    days: { label: 'Days', show: daysOf },
    with: { label: 'Agreed with' },
    agreedOn: { label: 'Agreed on', show: dayOf },
    evaluator: { label: 'Evaluated by' },
    standing: { label: 'How the school moves' },
    term: { label: 'Term' },
  },
}
