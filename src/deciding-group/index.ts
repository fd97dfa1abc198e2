import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { bodyRoutes } from './bodies/body-routes.tsx'
import { groupRoutes } from './group-routes.tsx'
import { liaisonRoutes } from './liaison/liaison-routes.tsx'
import { arrangementRoutes } from './medium-term/arrangement-routes.tsx'
import { partnerRoutes } from './partners/partner-routes.tsx'
import { meetingRoutes } from './meeting-routes.tsx'

export { arrangementsPast, liaisonPast, partnersPast } from './group-past.ts'
export { decidingGroupSentences } from './group-events.ts'
export { DECIDING_GROUP_RULES } from './house-rules.ts'
export { formGroup, leaveGroup, putOnGroup, type MemberAsked } from './keep-members.ts'

export { learnDecidable, type Decidable, type Decided } from './decidable.ts'
export { decisionsOn, type DecisionOn } from './decisions-on.ts'
export { WayToMeeting } from './decisions-part.tsx'
export { getGroupRule, holdsAnyOf, isOfGroup, mayKeepGroup } from './group-policy.ts'
export { listThrough as holdersOn } from './liaison/liaison-store.ts'
export { listMeetings } from './meeting-store.ts'
export { callMeeting, putOnAgenda } from './hold-meetings.ts'
export { nameBodyLiaison, settleExecutive, writeExecutiveForm } from './bodies/keep-bodies.ts'
export { logLiaison, logLiaisonAnswer } from './liaison/log-liaison.ts'
export { liaisonDues } from './liaison/liaison-dues.ts'
export { acceptedPartners, decidablePartner, endPartner, proposePartner } from './partners/keep-partners.ts'
export { decidableArrangement, endArrangement, proposeArrangement } from './medium-term/keep-arrangements.ts'
export { mediumTermSchoolPanel } from './medium-term/school-panel.tsx'
export { recordDecision, recordVotes } from './decide-items.ts'

/** The body that decides for the schools. */
export function decidingGroupRoutes(app: FastifyInstance, web: Web): void {
  groupRoutes(app, web)
  meetingRoutes(app, web)
  liaisonRoutes(app, web)
  bodyRoutes(app, web)
  partnerRoutes(app, web)
  arrangementRoutes(app, web)
}
