import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { setUpRoutes } from './set-up-routes.tsx'
import { teamRoutes } from './team-routes.tsx'
import { teamsRoutes } from './teams-routes.tsx'

export { supportTeamsPast } from './teams-past.ts'
export { closeTeam, evaluate, type Written as WrittenEvaluation } from './evaluate-team.ts'
export { evaluatedBetween, type Evaluated } from './evaluated-between.ts'
export { SUPPORT_TEAM_RULES } from './house-rules.ts'
export {
  agreeAction as agreeActionOfTeam,
  joinTeam,
  nameParts as namePartsOfTeam,
  writeUpMeeting,
} from './keep-team.ts'
export { supportTeamsSchoolPanel } from './school-panel.tsx'
export { supportTeamsHeldOf } from './teams-held.ts'
export { setUpTeam } from './set-up-team.ts'
export { teamAppointments } from './team-appointments.ts'
export { supportTeamDues } from './support-team-dues.ts'
export { supportTeamSentences } from './support-team-event.ts'
export { listTeams } from './support-team-store.ts'
export type { SupportTeam } from './support-team.ts'

/** The people who act together at a school, from set up to evaluated. */
export function supportTeamsRoom(app: FastifyInstance, web: Web): void {
  teamsRoutes(app, web)
  setUpRoutes(app, web)
  teamRoutes(app, web)
}
