import { after, before, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** SH-103. What the team of a case did: only who may know of the need of its school reads of it. */
export function teamOfCaseEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    name: `case-support.${name}`,
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

const told = (says: (event: PastEvent, team: string) => string) => (event: PastEvent, model: ServiceModel) => {
  const id = subjectOf(event, 'case')
  return {
    says: says(event, capital(word(model, 'supportTeam'))),
    ...(id && { link: { text: 'Open it', href: `/cases/${id}/team` } }),
  }
}

/** How a school's story tells of the team of its case, and of what was asked of specialists. */
export const caseSupportSentences: EventSentences = {
  kinds: { 'case-support': (model) => `${capital(word(model, 'supportTeam'))} of the case` },
  sentences: {
    'case-support.joined': told((event, team) => `${team}: ${after(event, 'name')} joined it.`),
    'case-support.left': told((event, team) => `${team}: ${after(event, 'name')} left it.`),
    'case-support.logged': told((_event, team) => `${team}: a line was added to its log.`),
    'case-support.meeting-planned': told((event, team) => `${team}: it meets on ${dayOf(after(event, 'on'))}.`),
    'case-support.meeting-moved': told(
      (event, team) =>
        `${team}: its meeting of ${dayOf(before(event, 'on'))} was moved to ${dayOf(after(event, 'on'))}.`,
    ),
    'case-support.meeting-taken-off': told(
      (event, team) =>
        `${team}: its meeting of ${dayOf(before(event, 'on'))} was taken off: ${after(event, 'because')}`,
    ),
    'case-support.meeting-closed': told(
      (event, team) => `${team}: its meeting of ${dayOf(after(event, 'on'))} is closed.`,
    ),
    'case-support.asked': told((event) => `The school asked for help: ${after(event, 'asks')}`),
    'case-support.answered': told(
      (event) =>
        `${after(event, 'name')} comes with ${showHalfDays(Number(after(event, 'halfDays')))} from ${dayOf(after(event, 'on'))}.`,
    ),
    'case-support.declined': told((event) => `What the school asked for was declined: ${after(event, 'because')}`),
  },
  recorded: ['case-support.logged', 'case-support.meeting-closed', 'case-support.answered', 'case-support.declined'],
  fields: {
    name: { label: 'Who' },
    on: { label: 'Date', show: dayOf },
    missing: { label: 'Was not there' },
    asks: { label: 'What for' },
    halfDays: { label: 'Set aside', show: (value) => showHalfDays(Number(value)) },
    because: { label: 'Why' },
  },
}
