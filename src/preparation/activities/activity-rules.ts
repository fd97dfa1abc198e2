import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { Came } from '../requests/asked.ts'
import type { Activity, ActivityAnswer } from './activity.ts'

/** More activities than this have no place in one visit. */
export const MOST_ACTIVITIES = 20

/** NF-73. For which parts of the school's preparation activities are proposed and confirmed; none for most kinds of visit. */
export function confirmedParts(type: VisitType) {
  const confirmed = type.readyWhen?.confirmed ?? []
  return type.schoolPrepares.filter(({ id }) => confirmed.includes(id))
}

/** NF-73. When a part of the preparation was met: all that was proposed for it is confirmed, since the last one was. */
export function confirmedWhen(activities: readonly Activity[], item: string): Came[] {
  const those = activities.filter((each) => each.item === item)
  if (those.length === 0 || those.some(({ answer }) => answer !== 'confirmed')) return []
  const days = those.flatMap(({ answeredAt }) => (answeredAt ? [londonDateOf(answeredAt)] : []))
  const last = days.toSorted().at(-1)
  return last ? [{ on: last, atVisit: false }] : []
}

/** NF-74. Why a visit is not ready: something that the school confirms is not proposed, or not confirmed. */
export function whyVisitIsNotReady(type: VisitType, activities: readonly Activity[]): Finding[] {
  const { readyWhen } = type
  if (!readyWhen || readyWhen.confirmed.every((item) => confirmedWhen(activities, item).length > 0)) return []
  const { id, firm, says, source } = readyWhen
  return [{ kind: 'not-confirmed', id, source, says, weight: firm ? 'firm' : 'soft' }]
}

/** NF-73. Why an activity cannot be proposed: the school confirms none, or there are enough. */
export function whyActivityCannotBeProposed(type: VisitType, item: string, already: number): Finding[] {
  if (!confirmedParts(type).some(({ id }) => id === item))
    return [own('activity-for-nothing', 'Choose what the activity is for.', 'item')]
  if (already < MOST_ACTIVITIES) return []
  return [own('activities-enough', `There are ${MOST_ACTIVITIES} activities in one visit at most.`, 'says')]
}

/** NF-73. Why an answer of the school cannot stand: who asks for a change says which. */
export function whyActivityCannotBeAnswered(answer: ActivityAnswer, says: string | null): Finding[] {
  if (answer === 'confirmed' || says !== null) return []
  return [own('change-is-said', 'Enter what should be different.', 'says')]
}

function own(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'NF-73', says, field, weight: 'firm' }
}
