import { after, type EventSentences, type NewEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'

/** What happened to the body that decides; no school's story tells of it but by what it decided. */
export function groupEvent(
  work: Work,
  name: string,
  changes: NonNullable<NewEvent['changes']>,
  people: readonly string[] = [],
): NewEvent {
  return {
    name: `deciding-group.${name}`,
    subjects: [
      { kind: 'authority', id: work.actor.authorityId },
      ...people.map((id) => ({ kind: 'person' as const, id })),
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
    'deciding-group.formed': () => ({ says: 'The body that decides was formed.', isKey: true }),
  },
  fields: { name: { label: 'Who' }, because: { label: 'Why' }, members: { label: 'Members' } },
}
