import { after, before, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'

type Of = { id: string; title: string; schoolIds: readonly string[] }

/** What happened to joint work, on the pages of all its schools. */
export const jointEvent = (
  name: string,
  { id, title, schoolIds }: Of,
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent => ({
  name: `collaboration.${name}`,
  subjects: [
    { kind: 'collaboration', id },
    ...[...new Set(schoolIds)].map((schoolId) => ({ kind: 'school' as const, id: schoolId })),
  ],
  audience: 'see-school',
  changes: { jointWork: { after: title }, ...changes },
})

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'collaboration')
  return {
    says: `${text(after(event, 'jointWork')) || 'Joint work'}: ${says(event)}.`,
    ...(id && { link: { text: 'Open it', href: `/collaborations/${id}` } }),
  }
}

/** How a school's story tells of what it does with others. */
export const collaborationSentences: EventSentences = {
  kinds: { collaboration: () => 'Joint work' },
  sentences: {
    'collaboration.set-up': told(
      (event) => `${text(after(event, 'kind'))} set up, of ${text(after(event, 'schools'))}`,
    ),
    'collaboration.school-joined': told((event) => `${text(after(event, 'school'))} joined`),
    'collaboration.school-changed': told((event) => `who of ${text(after(event, 'school'))} takes part was changed`),
    'collaboration.school-left': told((event) => `${text(before(event, 'school'))} left`),
    'collaboration.person-named': told(
      (event) => `${text(after(event, 'name'))} was named, ${text(after(event, 'part'))}`,
    ),
    'collaboration.met': told((event) =>
      after(event, 'sort') === 'meeting' ? 'the schools met' : 'the schools were in touch',
    ),
    'collaboration.outcome-said': told(() => 'it was said what came of it'),
    'collaboration.ended': told(() => 'it ended'),
  },
  recorded: ['collaboration.set-up', 'collaboration.outcome-said', 'collaboration.ended'],
  fields: {
    jointWork: { label: 'Joint work' },
    kind: { label: 'Kind' },
    schools: { label: 'Schools' },
    school: { label: 'School' },
    name: { label: 'Who' },
    part: { label: 'As' },
    sort: { label: 'What' },
    who: { label: 'Who takes part' },
    outcome: { label: 'What came of it' },
  },
}
