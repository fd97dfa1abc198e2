import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import type { Practice } from './practice.ts'

/** What happened to an entry: whoever knows of the school's work reads of it. */
export function practiceEvent(
  name: string,
  { id, schoolId, strength }: Pick<Practice, 'id' | 'schoolId' | 'strength'>,
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `practice.${name}`,
    subjects: [
      { kind: 'practice', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { strength: { after: strength }, ...changes },
  }
}

const told = (says: string) => (event: PastEvent) => {
  const id = subjectOf(event, 'practice')
  return {
    says: `${after(event, 'strength')}: ${says}.`,
    ...(id && { link: { text: 'Open it', href: `/practice/${id}` } }),
  }
}

/** How a school's story tells of what it is good at. */
export const practiceEventSentences: EventSentences = {
  kinds: { practice: () => 'Effective practice' },
  sentences: {
    'practice.put-forward': told('put forward for the directory of effective practice'),
    'practice.changed': told('what the directory says of it was changed'),
    'practice.agreed': told('agreed, it stands in the directory of effective practice'),
    'practice.checked': told('checked'),
    'practice.withdrawn': told('taken out of the directory of effective practice'),
  },
  recorded: ['practice.put-forward', 'practice.checked', 'practice.withdrawn'],
  fields: { strength: { label: 'Strength' }, because: { label: 'Why' } },
}
