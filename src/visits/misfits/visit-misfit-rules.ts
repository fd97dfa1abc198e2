import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { VisitStatus } from '../visit.ts'

/** What the rules on what does not fit need to know of a visit. */
export type VisitFacts = {
  id: string
  schoolName: string
  schoolStatus: string
  adviserName: string
  status: VisitStatus
  on: PlainDate
  /** When this person's first role in the service began, and the last one ended; null while one goes on or none was held. */
  beganOn: PlainDate | null
  endedOn: PlainDate | null
  isOnLeave: boolean
}

export const VISIT_MISFITS = ['before-start', 'left', 'closed-school', 'on-leave'] as const
export type VisitMisfit = (typeof VISIT_MISFITS)[number]

/** Issue 2 of 7, no. 10. What of a visit does not fit with its person, its school and its day; nothing where all of it does. */
export function misfitsOf(visit: VisitFacts, today: PlainDate): VisitMisfit[] {
  const { status, on, beganOn, endedOn, schoolStatus, isOnLeave } = visit
  const isToCome = status === 'booked' && on >= today
  return [
    ...(beganOn !== null && on < beganOn ? (['before-start'] as const) : []),
    ...(isToCome && endedOn !== null && on > endedOn ? (['left'] as const) : []),
    ...(isToCome && schoolStatus === 'closed' ? (['closed-school'] as const) : []),
    ...(isToCome && isOnLeave ? (['on-leave'] as const) : []),
  ]
}

/** What does not fit of a visit, in a sentence. */
export function saysMisfit(misfit: VisitMisfit, { adviserName, beganOn, endedOn, schoolName }: VisitFacts): string {
  if (misfit === 'before-start') return `${adviserName} began on ${beganOn ? showDate(beganOn) : 'a later day'}.`
  if (misfit === 'left') return `${adviserName} left on ${endedOn ? showDate(endedOn) : 'an earlier day'}.`
  if (misfit === 'closed-school') return `${schoolName} has closed.`
  return `${adviserName} is on leave that day.`
}
