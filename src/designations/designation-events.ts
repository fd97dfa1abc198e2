import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent, type Subject } from '#history/index.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened to a designated school, told on its page and to those who know of its work. */
export function designationEvent(
  name: string,
  { id, schoolId }: { id?: string; schoolId: string },
  changes: Changes = {},
  others: readonly Subject[] = [],
): NewEvent {
  return {
    name: `designation.${name}`,
    subjects: [{ kind: 'school', id: schoolId }, ...(id ? [{ kind: 'designation' as const, id }] : []), ...others],
    audience: 'see-school',
    changes,
  }
}

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'designation')
  return { says: says(event), ...(id && { link: { text: 'Open it', href: `/designations/${id}` } }) }
}
const of = (event: PastEvent, field: string) => String(after(event, field))

/** How the story of a school, and that of a group that bids, tell of designations, bids and licences. */
export const designationSentences: EventSentences = {
  kinds: { designation: () => 'Designation' },
  sentences: {
    'designation.designated': told((event) => `Designated as ${of(event, 'as')}.`),
    'designation.corrected': told((event) => `Its designation as ${of(event, 'as')} was corrected.`),
    'designation.ended': told((event) => `Its designation as ${of(event, 'as')} ended: ${of(event, 'because')}`),
    'designation.work-recorded': told((event) => `Its work under ${of(event, 'element')}: ${of(event, 'title')}.`),
    'designation.work-changed': told(
      (event) => `Its work under ${of(event, 'element')} was said anew: ${of(event, 'title')}.`,
    ),
    'designation.specialist-designated': told((event) => `It designated ${of(event, 'who')} in ${of(event, 'field')}.`),
    'designation.specialist-ended': told((event) => `${of(event, 'who')} is no longer designated by it.`),
    'designation.bid-opened': (event) => ({
      says: `A bid of the group: ${of(event, 'form')}.`,
      link: { text: 'All bids', href: '/designations/bids' },
    }),
    'designation.bid-moved': (event) => ({
      says: `Its bid: ${of(event, 'status')}.`,
      link: { text: 'All bids', href: '/designations/bids' },
    }),
    'designation.licensed': (event) => ({
      says: `${of(event, 'who')} was licensed to innovate: ${of(event, 'scope')}.`,
      link: { text: 'Licences', href: '/designations/licences' },
    }),
    'designation.licence-changed': (event) => ({
      says: `The licence of ${of(event, 'who')} was changed: ${of(event, 'scope')}.`,
      link: { text: 'Licences', href: '/designations/licences' },
    }),
    'designation.licence-ended': (event) => ({
      says: `The licence of ${of(event, 'who')} ended.`,
      link: { text: 'Licences', href: '/designations/licences' },
    }),
  },
  recorded: ['designation.designated', 'designation.corrected', 'designation.ended'],
  fields: {
    as: { label: 'As' },
    since: { label: 'Since' },
    because: { label: 'Why' },
    element: { label: 'Element' },
    title: { label: 'What' },
    who: { label: 'Who' },
    field: { label: 'In what' },
    form: { label: 'Bid' },
    status: { label: 'How it stands' },
    scope: { label: 'Scope' },
    until: { label: 'Until' },
    outcome: { label: 'What came of it' },
  },
}
