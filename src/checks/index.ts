import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { checkRoutes } from './check-routes.tsx'
import { checksRoutes } from './checks-routes.tsx'

export { answerComments } from './answer-comments.ts'
export { checkEventSentences } from './check-events.ts'
export { checkRecord } from './check-record.ts'
export { learnOtherChecks, type OtherChecksSource } from './other-checks.ts'
export { keepCheck } from './keep-check.ts'
export { learnCheckRules, type CheckRule } from './hold-back.ts'
export { mayCheckAnything } from './check-policy.ts'
export { CHECK_RULES } from './house-rules.ts'
export { handInRecord } from './hand-in-record.ts'
export { letRecordGoFirst } from './let-record-go-first.ts'
export { commentsToMend } from './comments-to-mend.ts'
export { checkDues, returnedDues } from './check-dues.ts'
export { checkRecordPanel } from './record-panel.tsx'
export { takeRecordBack } from './take-back-record.ts'
export { checkVisitPanel } from './visit-panel.tsx'

/** The check of a record by somebody who did not write it. */
export function checksRoom(app: FastifyInstance, web: Web): void {
  checksRoutes(app, web)
  checkRoutes(app, web)
}
