import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened to a course; where it is of a school too, its story tells it to those who know of the school's work. */
export function courseEvent(
  name: string,
  { id, title }: { id: string; title: string },
  changes: Changes = {},
  schoolId?: string,
): NewEvent {
  return {
    name: `course.${name}`,
    subjects: [{ kind: 'course', id }, ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : [])],
    audience: 'see-school',
    changes: { title: { after: title }, ...changes },
  }
}

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'course')
  return { says: says(event), ...(id && { link: { text: 'Open it', href: `/courses/${id}` } }) }
}
const titleOf = (event: PastEvent) => after(event, 'title')

const commissioned = (says: string) => (event: PastEvent) => ({
  says: `${titleOf(event)}: ${says}.`,
  link: { text: 'What heads commission', href: '/courses/commissions' },
})

/** How a school's story tells of the courses on which it has places. */
export const courseEventSentences: EventSentences = {
  kinds: { course: () => 'Courses' },
  sentences: {
    'course.put-up': told((event) => `${titleOf(event)} was put up.`),
    'course.changed': told((event) => `${titleOf(event)} was changed.`),
    'course.cancelled': told((event) => `${titleOf(event)} was cancelled.`),
    'course.booked': told((event) => `${titleOf(event)}: booked, ${after(event, 'coming')}.`),
    'course.waits': told((event) => `${titleOf(event)}: waits for places, ${after(event, 'coming')}.`),
    'course.moved-up': told((event) => `${titleOf(event)}: waited, and has places now.`),
    'course.withdrawn': told((event) => `${titleOf(event)}: the places were given back.`),
    'course.attended': told((event) => `${titleOf(event)}: who came was recorded.`),
    'course.judged': told((event) => `${titleOf(event)}: evaluated. ${String(after(event, 'worked'))}.`),
    'course.commissioned': commissioned('commissioned by its head'),
    'course.commission-joined': commissioned('the school joined those who commission it'),
    'course.commission-withdrawn': commissioned('the commission was withdrawn'),
    'course.evaluated': told((event) => `${titleOf(event)}: somebody who came said how useful it was.`),
  },
  fields: {
    title: { label: 'Course' },
    coming: { label: 'Who comes' },
    because: { label: 'Why' },
    worked: { label: 'What came of it' },
    repeats: { label: 'Repeats' },
    universal: { label: 'Open to every school' },
    came: { label: 'How many came' },
  },
}
