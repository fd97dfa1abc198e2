import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Visit } from '../visit.ts'

/** Whether a form stays with the school after a visit of this kind, in the place of a record. */
export const isFormLeftAt = ({ record }: Pick<VisitType, 'record'>): boolean =>
  record.keep === 'forbidden' && record.holdOnly.includes('feedbackFormLeft')

/** NF-85. Why it cannot be said that the form of a visit was left on a day. */
export function whyFormCannotBeLeft(
  visit: Pick<Visit, 'status' | 'heldOn' | 'formLeftOn'>,
  leftOn: PlainDate,
  today: PlainDate,
): Finding[] {
  if (visit.status !== 'held' || !visit.heldOn) return [firm('Say first that it took place.')]
  if (visit.formLeftOn) return [firm(`It was said already that the form was left on ${showDate(visit.formLeftOn)}.`)]
  if (leftOn > today) return [firm('Enter the day on which the form was left: it cannot be a day to come.', 'leftOn')]
  if (leftOn < visit.heldOn)
    return [firm(`The form was left on the day of the visit, ${showDate(visit.heldOn)}, or later.`, 'leftOn')]
  return []
}

function firm(says: string, field?: string): Finding {
  const id = 'form-left-at-a-visit-that-was-held'
  return { kind: id, id, source: 'NF-85', says, weight: 'firm', ...(field && { field }) }
}
