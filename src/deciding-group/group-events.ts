import { after, type EventSentences, type NewEvent, type Subject } from '#history/index.ts'
import type { Work } from '#work/work.ts'

/**
 * What happened to the body that decides; no school's story tells of it but by what it decided. What has words of its own that go when they are past their date is
 * a subject of its own.
 */
export function groupEvent(
  work: Work,
  name: string,
  changes: NonNullable<NewEvent['changes']>,
  { people = [], own }: { people?: readonly string[]; own?: Subject } = {},
): NewEvent {
  return {
    name: `deciding-group.${name}`,
    subjects: [
      { kind: 'authority', id: work.actor.authorityId },
      ...people.map((id) => ({ kind: 'person' as const, id })),
      ...(own ? [own] : []),
    ],
    audience: 'see-reports',
    changes,
  }
}

/** How the history tells of the body that decides. */
export const decidingGroupSentences: EventSentences = {
  kinds: { 'deciding-group': ({ decidingGroup }) => decidingGroup?.name ?? 'The body that decides' },
  sentences: {
    'deciding-group.proposed': (event) => `Proposed as a member of the body that decides: ${after(event, 'name')}.`,
    'deciding-group.joined': (event) => `Joined the body that decides: ${after(event, 'name')}.`,
    'deciding-group.left': (event) => `Left the body that decides: ${after(event, 'name')}.`,
    'deciding-group.called': (event) => `A meeting of the body that decides was called: ${after(event, 'on')}.`,
    'deciding-group.put-on-agenda': (event) => `Put on the agenda: ${after(event, 'title')}.`,
    'deciding-group.interest-declared': (event) =>
      `${after(event, 'name')} declared an interest: ${after(event, 'title')}.`,
    'deciding-group.voted': (event) => `Votes were recorded: ${after(event, 'title')}.`,
    'deciding-group.decided': (event) => ({
      says: `${after(event, 'outcome') === 'carried' ? 'Agreed' : 'Not agreed'}: ${after(event, 'title')}.`,
      link: { text: 'Decisions', href: '/decisions' },
      isKey: true,
    }),
    'deciding-group.asked': (event) => `A request was logged: ${after(event, 'title')}.`,
    'deciding-group.answered': (event) => `An answer was logged: ${after(event, 'title')}.`,
    'deciding-group.liaison-named': (event) => `${after(event, 'name')} liaises with ${after(event, 'body')}.`,
    'deciding-group.executive-consulted': (event) => `The form of ${after(event, 'body')} was put to others.`,
    'deciding-group.executive-settled': (event) =>
      `${after(event, 'body')} ${after(event, 'settled') === 'set-up' ? 'was set up' : 'was not set up'}.`,
    'deciding-group.partner-proposed': (event) => `Proposed as a partner from outside: ${after(event, 'name')}.`,
    'deciding-group.partner-ended': (event) => `No longer a partner from outside: ${after(event, 'name')}.`,
    'deciding-group.arrangement-proposed': (event) => `Proposed for the medium term: ${after(event, 'title')}.`,
    'deciding-group.arrangement-ended': (event) => `It holds no longer: ${after(event, 'title')}.`,
    'deciding-group.formed': () => ({ says: 'The body that decides was formed.', isKey: true }),
  },
  fields: {
    name: { label: 'Who' },
    because: { label: 'Why' },
    members: { label: 'Members' },
    on: { label: 'Held on' },
    title: { label: 'What' },
    body: { label: 'Body' },
    place: { label: 'Placed at' },
    settled: { label: 'Settled', show: (value) => (value === 'set-up' ? 'Set up' : 'Not set up') },
    outcome: { label: 'Outcome', show: (value) => (value === 'carried' ? 'Agreed' : 'Not agreed') },
  },
}
