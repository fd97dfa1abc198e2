import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { isOpenSort, type PointOwner, type PointSort } from './strength.ts'

/** RO-60. What happened to a point. What only few may read says nothing of its words: the history of a school has more readers. */
export function strengthEvent(
  name: string,
  { id, schoolId, sort, title }: { id: string; sort: PointSort; title: string } & Pick<PointOwner, 'schoolId'>,
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `strength.${name}`,
    subjects: [{ kind: 'strength', id }, ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : [])],
    audience: 'see-school',
    changes: isOpenSort(sort) ? { strength: { after: title }, ...changes } : {},
  }
}

const told = (says: string) => (event: PastEvent) => {
  const id = subjectOf(event, 'strength')
  const title = after(event, 'strength')
  return {
    says: `${title ? `${title}` : 'A point of the audit'}: ${says}.`,
    ...(id && { link: { text: 'Open it', href: `/strengths/points/${id}` } }),
  }
}

/** How a school's story tells of its audit. */
export const strengthEventSentences: EventSentences = {
  kinds: { strength: () => 'Audit' },
  sentences: {
    'strength.said': told('said in the audit'),
    'strength.said-anew': told('said anew in the audit, and to be verified'),
    'strength.withdrawn': told('taken out of the audit'),
    'strength.verified': (event: PastEvent) => ({
      says: `Of the audit ${String(after(event, 'points'))} verified by ${String(after(event, 'by'))}.`,
    }),
    'strength.offered': told('offered to other schools'),
    'strength.offer-withdrawn': told('no longer offered to other schools'),
    'strength.not-now': () => ({ says: 'The school gives no help to others just now.' }),
    'strength.again': () => ({ says: 'The school gives help to others again.' }),
    'strength.opened': told('opened to other schools'),
    'strength.closed': told('closed to other schools again'),
  },
  recorded: [
    'strength.said',
    'strength.said-anew',
    'strength.withdrawn',
    'strength.verified',
    'strength.not-now',
    'strength.again',
  ],
  fields: {
    strength: { label: 'Strength' },
    days: { label: 'Days' },
    points: { label: 'Points' },
    by: { label: 'By' },
    because: { label: 'Why' },
  },
}
