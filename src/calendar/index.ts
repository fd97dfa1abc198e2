import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { calendarRoutes as everyonesRoutes } from './calendar-routes.tsx'
import { schoolCalendarRoutes } from './school-calendar-routes.tsx'

export { NO_CALENDAR, type Calendar, type NonPupilDay, type Period, type TermDates } from './calendar.ts'
export { hasTerms, isHalfTerm, isSchoolHoliday, nonPupilDayOn, termOf } from './calendar-facts.ts'
export { whyDateCannotBeSchoolDay } from './date-rules.ts'
export { DATE_RULES, type HouseRule } from './house-rules.ts'
export { dueOn, isLate, type Limit } from './due-on.ts'
export { getCalendar, openCalendars, yearsFrom } from './get-calendar.ts'
export { adoptionInForce, getModelOf, getModelOn, type ModelInForce } from './model-in-force.ts'
export { listAdoptions, type Adoption } from './model-store.ts'
export { maySeeSchoolCalendar } from './calendar-policy.ts'
export { CALENDAR_SENTENCES } from './calendar-sentences.ts'
export { setSchoolTerms } from './set-school-terms.ts'
export { setTerms } from './set-terms.ts'
export { addDay, withdrawDay } from './change-non-pupil-days.ts'
export { whatIsMissing } from './where-we-are.ts'

/** When schools have pupils, for every school and for one. */
export function calendarRoutes(app: FastifyInstance, web: Web): void {
  everyonesRoutes(app, web)
  schoolCalendarRoutes(app, web)
}
