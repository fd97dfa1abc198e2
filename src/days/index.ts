import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { personDaysRoutes } from './person/person-routes.tsx'
import { placeRoutes } from './school/place-routes.tsx'
import { daysRoutes } from './service/days-routes.tsx'
import { daysOfSchoolsRoutes } from './service/schools-routes.tsx'
import { statementRoutes } from './statement/statement-routes.tsx'
import { statementsRoutes } from './statement/statements-routes.tsx'

export { allocateDays, changeAllocation, withdrawAllocation, type Place } from './allocation/allocate-days.ts'
export {
  keepAllocation,
  takeBackAllocation,
  whyDaysCannotBeGiven,
  type PlaceOfDays,
} from './allocation/keep-allocation.ts'
export { showLeft } from './allocation/allocation-rules.ts'
export type { Wanted as WantedDays } from './allocation/allocation.ts'
export { listCapacities, listGivers, type Giver } from './capacity/capacity-store.ts'
export { learnAllocationRules, type AllocationRule, type DaysToGive } from './allocation/learnt-rules.ts'
export { learnSending } from './statement/learnt-sending.ts'
export { newestStatements } from './statement/statement-store.ts'
export { mayReadStatement } from './statement/statement-policy.ts'
export { someDays, yearIn } from './days-form.ts'
export { dayIn } from './allocation/allocation-events.ts'
export { holdDays } from './allocation/allocation-store.ts'
export { findAllocation, listAllocations, type AllocationsAsked } from './allocation/allocation-store.ts'
export type { Allocation } from './allocation/allocation.ts'
export { capacityByTerm, leftOf, type Capacity, type Standing } from './capacity/capacity.ts'
export { changeCapacity, setCapacity } from './capacity/keep-capacity.ts'
export { daysEventSentences } from './days-events.ts'
export {
  daysRuleOf,
  mayAllocateToGroup,
  maySeeAnyDays,
  maySeeDaysOf,
  maySeeDaysOfGroup,
  maySeeDaysOfMany,
} from './days-policy.ts'
export { bookWithinDue } from './due/book-within-due.ts'
export { isGivenBy } from './due/booking-rules.ts'
export { sumDue, type Asked, type CategoryPeriod, type DueLine } from './due/due.ts'
export { dueRules, whatGroupIsDue, whatSchoolIsDue } from './due/due-rules.ts'
export { raiseDue } from './due/raise-due.ts'
export { listGroupsToReckon, listSchoolsToReckon } from './due/reckoning-store.ts'
export { dueOfGroups, dueOfSchools, type DueOfGroup, type DueOfSchool } from './due/reckon.ts'
export { DAYS_RULES } from './house-rules.ts'
export { categoriesBetween, learnCategories } from './need-source.ts'
export { shortDays, YearForm } from './days-shown.tsx'
export { spread } from './spread.ts'
export { halfDaysLeft, standingsOf } from './standings.ts'
export { askForAll, mayIssueToAll, statementJobs } from './statement/issue-all.ts'
export { issueStatement } from './statement/issue-statement.ts'
export { statementLines } from './statement/statement-lines.ts'
export { termAt, termsOf, type TermOfYear } from './year-terms.ts'
export { daysOfOrders } from './deliveries.ts'
export { daysHeldOf } from './days-held.ts'
export { daysMisfits } from './days-misfits.ts'
export { daysSchoolPanel } from './school/school-panel.tsx'
export { schoolLines, type SchoolLine } from './service/school-lines.ts'
export { giverLines, type GiverLine } from './service/giver-lines.ts'
export { statementsReceived } from './statement/statements-received.ts'
export { statementDues } from './statement/statement-dues.ts'

/** Days: of the service, of each person, school and group, and what schools are told of them. */
export function daysRoom(app: FastifyInstance, web: Web): void {
  daysRoutes(app, web)
  daysOfSchoolsRoutes(app, web)
  statementsRoutes(app, web)
  personDaysRoutes(app, web)
  placeRoutes(app, web)
  statementRoutes(app, web)
}
