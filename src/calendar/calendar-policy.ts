import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whoever keeps the whole service sets everyone's dates. */
export function mayKeepCalendar(look: Look): boolean {
  return look.reach('keep-service').everything
}

/** A school's own dates are set by whoever keeps the service for it. */
export function mayKeepSchoolCalendar(look: Look, schoolId: string): boolean {
  return isWithin(look.reach('keep-service'), schoolId)
}

/** Whoever may open a school sees when it has pupils, its adviser and its head among them. */
export function maySeeSchoolCalendar(look: Look, schoolId: string): boolean {
  return mayKeepSchoolCalendar(look, schoolId) || isWithin(look.reach('see-school'), schoolId)
}
