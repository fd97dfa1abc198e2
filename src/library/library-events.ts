import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'
import type { LibraryDocument } from './library-document.ts'

/** What an event of the library touches: the service, and the school whose document it is. */
export function ofLibrary(
  work: Work,
  { id, schoolId }: Pick<LibraryDocument, 'id' | 'schoolId'>,
): Pick<NewEvent, 'subjects' | 'audience'> {
  const subjects = [
    { kind: 'document' as const, id },
    { kind: 'authority' as const, id: work.actor.authorityId },
  ]
  if (schoolId === null) return { subjects, audience: 'keep-library' }
  return { subjects: [...subjects, { kind: 'school', id: schoolId }], audience: 'read-records' }
}

const linked = (event: PastEvent) => {
  const id = subjectOf(event, 'document')
  return id ? { link: { text: 'Open it', href: `/library/${id}` } } : {}
}

/** How the history says what was done in the library. */
export const librarySentences: EventSentences = {
  kinds: { library: () => 'the library' },
  sentences: {
    'library.published': (event) => ({
      says: `Published in the library: ${after(event, 'title')}, version ${after(event, 'version')}.`,
      ...linked(event),
    }),
    'library.put-out-for-comment': (event) => ({
      says: `Out for comment: ${after(event, 'title')}, version ${after(event, 'version')}.`,
      ...linked(event),
    }),
    'library.changed': (event) => ({ says: `Changed in the library: ${after(event, 'title')}.`, ...linked(event) }),
    'library.withdrawn': (event) => ({
      says: `Withdrawn from the library: ${after(event, 'title')}. ${after(event, 'because')}`,
      ...linked(event),
    }),
    'library.commented': (event) => ({ says: `A draft was commented on: ${after(event, 'title')}.`, ...linked(event) }),
  },
  recorded: ['library.published', 'library.changed', 'library.withdrawn'],
  fields: { reviewOn: { label: 'Review' } },
}
