import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { caseSupportRoutes } from './case-support-routes.tsx'

export { caseSupportPast } from './case-support-past.ts'
export { askForSpecialists, setAside } from './ask-for-specialists.ts'
export { caseTeamPanel } from './case-panel.tsx'
export { caseSupportDues } from './case-support-dues.ts'
export { caseSupportSentences } from './case-support-events.ts'
export { caseSupportHeldOf } from './case-support-held.ts'
export { closeMeeting } from './close-meeting.ts'
export { whyNothingIsPlanned } from './get-team.ts'
export { CASE_SUPPORT_RULES } from './house-rules.ts'
export { joinCaseTeam, writeInLog } from './keep-team.ts'
export { listMeetingsOf } from './meeting-store.ts'
export { listRequestsOf } from './request-store.ts'
export { planMeeting } from './plan-meetings.ts'
export { caseTeamSchoolPanel } from './school-panel.tsx'
export { caseMeetingAppointments, caseTeamMoments } from './team-times.ts'

/** The team of a case: who is of it, when it meets, and what is asked through it. */
export function caseSupportRoom(app: FastifyInstance, web: Web): void {
  caseSupportRoutes(app, web)
}
