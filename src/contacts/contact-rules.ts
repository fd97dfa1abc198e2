import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import type { Contact } from './contact.ts'

/** What is logged of one: nothing else may be. */
export type LoggedContact = { kind: string; topic: string; on: PlainDate; minutes: number }

/** ES-62. Why a contact cannot be logged: it lies ahead, or the model of its day does not know it. */
export function whyContactCannotBeLogged(
  { kind, topic, on }: Pick<LoggedContact, 'kind' | 'topic' | 'on'>,
  { informalSupport }: ServiceModel,
  today: PlainDate,
): Finding[] {
  if (on > today) return [firm('held-in-the-future', 'This lies ahead: log it once it took place.', 'on')]
  if (!informalSupport) return [firm('no-informal-support', 'The model of that day has no informal support.', 'on')]
  const { id, kinds, topics } = informalSupport
  const isIn = (list: typeof kinds, one: string) => list.some((each) => each.id === one)
  return [
    ...(isIn(kinds, kind) ? [] : [firm(id, 'Choose how it was given, from the list', 'kind')]),
    ...(isIn(topics, topic) ? [] : [firm(id, 'Choose what it was about, from the list', 'topic')]),
  ]
}

/** ES-62. Why one cannot be undone with one press: that is for the day on which it was logged. */
export function whyContactCannotBeUndone(
  contact: Pick<Contact, 'loggedAt' | 'struckOut'>,
  today: PlainDate,
): Finding[] {
  if (contact.struckOut) return whyCannotBeStruckOut(contact)
  if (canBeUndone(contact, today)) return []
  return [firm('undone-the-same-day', 'This was logged before today: strike it out, with a reason.')]
}

/** Whether one was logged today and stands. */
export const canBeUndone = ({ loggedAt, struckOut }: Pick<Contact, 'loggedAt' | 'struckOut'>, today: PlainDate) =>
  !struckOut && londonDateOf(loggedAt) === today

/** XX-05. Why one cannot be struck out: it is already. */
export function whyCannotBeStruckOut({ struckOut }: Pick<Contact, 'struckOut'>, more: string | null = null): Finding[] {
  if (struckOut) return [firm('struck-out-already', 'This is struck out already.')]
  if (more) return [firm('reason-from-list', 'Choose one of the reasons: nothing else may be written of it.', 'more')]
  return []
}

/** XX-05. Why one cannot be taken back: it stands. */
export function whyCannotComeBack({ struckOut }: Pick<Contact, 'struckOut'>): Finding[] {
  return struckOut ? [] : [firm('not-struck-out', 'This is not struck out: load the page again.')]
}

function firm(id: string, says: string, field?: string): Finding {
  return { kind: 'informal-support', id, source: 'ES-62', says, weight: 'firm', ...(field && { field }) }
}
