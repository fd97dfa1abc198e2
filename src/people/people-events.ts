import { capital, type ServiceModel } from '#model/index.ts'
import { after, before, type EventSentences, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

/** How the history says what was done about people. */
export const peopleEventSentences: EventSentences = {
  kinds: { person: () => 'people' },
  news: [
    ...['person.role-given', 'person.role-ended', 'person.cover-arranged'],
    ...['person.access-given', 'person.access-ended'],
  ],
  sentences: {
    'person.added': (event) => `${after(event, 'person')} became known to the service.`,
    'person.changed': () => 'Name, address or phases were changed.',
    'person.role-given': (event) => `${after(event, 'person')} ${roleOf(event)} from ${date(event, 'startedOn')}.`,
    'person.role-ended': (event) => `${after(event, 'person')} ${roleOf(event)} until ${date(event, 'finishedOn')}.`,
    'person.access-given': (event) =>
      `${who(event)} gave ${after(event, 'person')} access as ${after(event, 'role')}${placeOf(event)} from ${date(event, 'startedOn')}.`,
    'person.access-ended': (event) =>
      `${who(event)} ended the access of ${after(event, 'person')} as ${after(event, 'role')}${placeOf(event)}: last day ${date(event, 'finishedOn')}.`,
    'person.training-recorded': (event) => `Training went on file: ${after(event, 'training')}.`,
    'person.training-struck-out': (event) =>
      `Training was struck out: ${after(event, 'training')}. ${after(event, 'because')}`,
    'person.set-out-kept': () => 'From where they set out to schools was said.',
    'person.set-out-cleared': () => 'They set out from the middle of their schools again.',
    'person.week-set': (event) => `The working week is ${after(event, 'week')}, from ${date(event, 'startedOn')}.`,
    'person.leave-added': (event) => `Leave was entered: ${after(event, 'leave')}.`,
    'person.leave-withdrawn': (event) => `Leave was withdrawn: ${before(event, 'leave')}.`,
    'person.cover-arranged': (event) =>
      `${after(event, 'person')} acts for ${after(event, 'actsFor')} from ${date(event, 'startedOn')} to ${date(event, 'finishedOn')}.`,
    'person.cover-ended': (event) =>
      `${after(event, 'person')} acts for ${after(event, 'actsFor')} until ${date(event, 'finishedOn')}.`,
    'person.manager-named': (event) =>
      `${after(event, 'manager')} manages the work of ${after(event, 'person')} from ${date(event, 'startedOn')}.`,
    'person.calendar-address-made': () => 'Made an address for their own calendar.',
    'person.calendar-address-ended': () => 'Ended the address for their own calendar.',
    'person.messages-chosen': (event) => {
      const wanted = after(event, 'wanted')
      return wanted ? `Wants to be sent: ${wanted}.` : 'Wants to be sent no digest and no reminders.'
    },
    'person.password-link-asked': () =>
      'A link for a new password was asked for on the page to sign in, and written to the address.',
    'person.password-link-not-made': () =>
      'A link for a new password was asked for. It was not made: the sign-in is not for this service alone to open.',
    'person.password-link-given': (event) => `${who(event)} gave a link for a new password.`,
    'person.password-changed': () => 'A new password was chosen by a link.',
    'person.second-factor-cleared': (event) => `${who(event)} cleared the second factor.`,
    'person.invited': (event) =>
      event.subjects.length === 1 ? 'An invitation was written.' : `${event.subjects.length} invitations were written.`,
  },
  fields: {
    person: { label: 'Person' },
    role: { label: 'Role' },
    place: { label: 'Where' },
    startedOn: { label: 'First day' },
    finishedOn: { label: 'Last day' },
    completedOn: { label: 'Completed' },
    expiresOn: { label: 'Lapses' },
    actsFor: { label: 'Acts for' },
    because: { label: 'Reason' },
    email: { label: 'Email' },
    phases: { label: 'Own phases', show: (value, model) => showPhases(value, model) },
  },
}

function roleOf(event: PastEvent): string {
  return `is ${after(event, 'role')}${placeOf(event)}`
}

function placeOf(event: PastEvent): string {
  const place = after(event, 'place')
  return place === '' ? '' : ` of ${place}`
}

function who(event: PastEvent): string {
  return event.who ?? 'The service'
}

function date(event: PastEvent, field: string): string {
  const read = toPlainDate(after(event, field))
  return read ? showShortDate(read) : after(event, field)
}

function showPhases(value: unknown, model: ServiceModel): string {
  const ids = Array.isArray(value) ? value.map(String) : []
  return ids.map((id) => capital(model.phases.find((phase) => phase.id === id)?.name ?? id)).join(', ')
}
