import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { capacityRoutes } from './capacity-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { noticesRoutes } from './notices-routes.tsx'

export { noticesPast } from './notices-past.ts'
export { answerRepresentation, hearRepresentation, recordServed } from './after-issue.ts'
export { latestByRole, type CapacityJudgement } from './capacity-store.ts'
export { noticeMoments, noticesCasePanel } from './case-panel.tsx'
export { NOTICE_RULES } from './house-rules.ts'
export { issueNotice } from './issue-notice.ts'
export { capacityJudgementsOf, capacityRuleOf, judgeCapacity } from './judge-capacity.ts'
export { noticeDues } from './notice-dues.ts'
export { noticeSentences } from './notice-events.ts'
export type { Judged, Notice } from './notice.ts'
export { listNotices } from './notice-store.ts'
export { noticesHeldOf } from './notices-held.ts'
export { noticesSchoolPanel } from './school-panel.tsx'
export { sayOutcome, withdrawNotice } from './settle-notice.ts'
export { writeLetter } from './write-letter.ts'
export { draftNotice } from './write-notice.ts'

/** Notices to schools: written, issued, served, answered, complied with or not; and what is judged of a school's capacity for improvement. */
export function noticesRoom(app: FastifyInstance, web: Web): void {
  noticesRoutes(app, web)
  noticeRoutes(app, web)
  capacityRoutes(app, web)
}
