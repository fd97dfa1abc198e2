import { after, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** SH-103. What happened in a case: only who may know of the need of its school reads of it. */
export function caseEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `case.${name}`,
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

const linked = (says: string, event: PastEvent) => {
  const id = event.subjects.find(({ kind }) => kind === 'case')?.id
  return { says, isKey: true, ...(id && { link: { text: 'The whole case', href: `/cases/${id}` } }) }
}

/** How a school's story tells of its case. */
export const caseEventSentences: EventSentences = {
  kinds: { case: () => 'Case' },
  sentences: {
    'case.opened': (event) => linked(`A case was opened: ${after(event, 'pathway')}.`, event),
    'case.stage-begun': (event) =>
      linked(`${after(event, 'stage')} began on ${dayOf(after(event, 'on'))}${ledBy(event)}.`, event),
    'case.stage-done': (event) => linked(`${after(event, 'stage')} was done on ${dayOf(after(event, 'on'))}.`, event),
    'case.ended': (event) =>
      linked(`The case was over on ${dayOf(after(event, 'on'))}: ${after(event, 'outcome')}.`, event),
    'case.goes-on': (event) => linked('The case goes on: what had ended it was struck out.', event),
  },
  news: ['case.opened', 'case.stage-begun', 'case.ended'],
  recorded: ['case.opened', 'case.stage-done', 'case.ended', 'case.goes-on'],
  fields: {
    pathway: { label: 'Way of support' },
    stage: { label: 'Stage' },
    on: { label: 'On', show: dayOf },
    lead: { label: 'Led by' },
    outcome: { label: 'What came of it' },
  },
}

const ledBy = (event: PastEvent) => {
  const lead = after(event, 'lead')
  return lead ? `, led by ${lead}` : ''
}
