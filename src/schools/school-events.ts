import { after, before, type EventSentences } from '#history/index.ts'
import { capital, word } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { SCHOOL_STATUSES, STATUS_WORDS } from './school.ts'

const showStatus = (value: unknown) => STATUS_WORDS[SCHOOL_STATUSES.find((each) => each === value) ?? 'open']

const dateIn = (text: string) => {
  const date = toPlainDate(text)
  return date ? showShortDate(date) : 'a day not known'
}

/** How the deeds of schools and groups are said in a history. */
export const schoolEventSentences: EventSentences = {
  kinds: {
    school: () => 'the school',
    group: (model) => word(model, 'group', { form: 'many' }),
  },
  news: [
    ...['school.changed', 'school.closed', 'school.presence-began', 'school.presence-ended'],
    ...['group.school-joined', 'group.school-left'],
  ],
  sentences: {
    'school.entered': () => 'Entered by hand: the register does not have it.',
    'school.changed': (event) =>
      event.changes.name
        ? `Renamed from ${before(event, 'name')} to ${after(event, 'name')}.`
        : event.changes.status
          ? `Now ${showStatus(event.changes.status.after).toLowerCase()}, before ${showStatus(event.changes.status.before).toLowerCase()}.`
          : 'What is kept of the school was changed.',
    'school.closed': (event) => ({ says: `Closed on ${dateIn(after(event, 'closedOn'))}.`, isKey: true }),
    'school.presence-began': (event) =>
      `${after(event, 'who')} works in the school since ${dateIn(after(event, 'startedOn'))}: ${after(event, 'purpose')}.`,
    'school.presence-ended': (event) =>
      `${before(event, 'who')} worked in the school until ${dateIn(after(event, 'finishedOn'))}.`,
    'school.marked': (event) => ({
      says: `Marked since ${dateIn(after(event, 'startedOn'))}: ${after(event, 'mark')}. ${after(event, 'because')}`,
      isKey: true,
    }),
    'school.mark-ended': (event) =>
      `No longer marked after ${dateIn(after(event, 'finishedOn'))}: ${before(event, 'mark')}.`,
    'group.founded': (event) => ({
      says: `${after(event, 'name')} was founded: a new ${after(event, 'kind')}.`,
      isKey: true,
    }),
    'group.changed': (event) =>
      event.changes.name
        ? `${before(event, 'name')} is now called ${after(event, 'name')}.`
        : 'What is kept of the group was changed.',
    'group.ended': (event) => ({ says: `The group ended on ${dateIn(after(event, 'finishedOn'))}.`, isKey: true }),
    'group.school-joined': (event) =>
      `${after(event, 'school')} joined ${after(event, 'group')} from ${dateIn(after(event, 'startedOn'))}.`,
    'group.school-left': (event) =>
      `${before(event, 'school')} left ${before(event, 'group')} after ${dateIn(after(event, 'finishedOn'))}.`,
  },
  recorded: ['school.marked', 'school.mark-ended'],
  fields: {
    urn: { label: 'URN' },
    status: { label: 'Status', show: showStatus },
    typeName: { label: 'Type' },
    typeGroupName: { label: 'Group of types' },
    phaseName: { label: 'Phase' },
    openedOn: { label: 'Opened' },
    closedOn: { label: 'Closed' },
    lowAge: { label: 'Lowest age' },
    highAge: { label: 'Highest age' },
    resourcedProvision: { label: 'Enhanced provision' },
    startedOn: { label: 'First day' },
    finishedOn: { label: 'Last day' },
    isRecognised: { label: 'Recognised' },
    leadershipModel: { label: 'How it is led' },
    issue: { label: 'What it works on' },
    who: { label: 'Who' },
    purpose: { label: 'For what' },
    kind: { label: 'Kind', show: (value) => capital(String(value)) },
  },
}
