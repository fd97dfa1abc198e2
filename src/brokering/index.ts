import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { matchRoutes } from './match-routes.tsx'
import { needRoutes } from './need-routes.tsx'
import { proposalRoutes } from './proposals/proposal-routes.tsx'

export { agreeHelp, giveUpHelp, writeTerms } from './agree-help.ts'
export { chooseGiver } from './choose-giver.ts'
export { listHelpDays } from './days-given-store.ts'
export { finishHelp, logContact, reviewHelp } from './follow-help.ts'
export type { NeedSaid, Terms } from './help.ts'
export { helpDues } from './help-dues.ts'
export { helpEventSentences } from './help-events.ts'
export { helpHeldOf } from './help-held.ts'
export { helpPast } from './help-past.ts'
export { mayCompareHelp } from './help-policy.ts'
export { HELP_RULES } from './house-rules.ts'
export { askProposal, proposalJobs, searchHelp } from './proposals/ask-proposal.ts'
export { chooseFromProposal } from './proposals/choose-from-proposal.ts'
export { matchInChild } from './proposals/solve/in-child.ts'
export { needsOfFlags } from './needs-of-flags.ts'
export { sayHelpNeed } from './say-need.ts'
export { helpSchoolPanel } from './school-panel.tsx'

/** Help between schools: what they need of each other, who helps, and what changed. */
export function brokeringRoutes(app: FastifyInstance, web: Web): void {
  needRoutes(app, web)
  matchRoutes(app, web)
  proposalRoutes(app, web)
}
