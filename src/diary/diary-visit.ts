import { visitTypeName, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** A visit as a calendar needs it. */
export type DiaryVisit = {
  id: string
  schoolName: string
  modelVersionId: string
  visitType: string
  /** False for a kind of visit of which nothing may be written. */
  mayHaveRecord: boolean
  adviserId: string
  adviserName: string
  length: 'whole-day' | 'half-day'
  status: 'booked' | 'held' | 'cancelled'
  on: PlainDate
  /** Minutes after midnight in England; null where no time is agreed. */
  startsAtMinute: number | null
  revision: number
}

/** What a visit is called in the model of its birth. */
export function nameOf(visit: Pick<DiaryVisit, 'visitType'>, model: ServiceModel): string {
  const type = model.visitTypes.find(({ id }) => id === visit.visitType)
  return type ? visitTypeName(model, type) : visit.visitType
}

/** 'Wednesday 18 November 2026, 13:00'. */
export function showWhen({ on, startsAtMinute }: Pick<DiaryVisit, 'on' | 'startsAtMinute'>): string {
  if (startsAtMinute === null) return showDate(on)
  const [hour, minute] = [Math.floor(startsAtMinute / 60), startsAtMinute % 60]
  return `${showDate(on)}, ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
