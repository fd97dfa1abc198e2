import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { answerRoutes } from './answers/answer-routes.tsx'
import { askingRoutes } from './asking/asking-routes.tsx'
import { issueRoutes } from './issue/issue-routes.tsx'
import { linkRoutes } from './reply/link-routes.tsx'
import { replyRoutes as signedInRoutes } from './reply/reply-routes.tsx'

export { linesToMend } from './lines-to-mend.ts'
export { answerMarks } from './answers/answer-marks.ts'
export { settleMarks } from './answers/settle-marks.ts'
export { isAccuracyAsked } from './asking/asking-rules.ts'
export { sendForAccuracy } from './asking/send-for-accuracy.ts'
export { REPLY_RULES } from './house-rules.ts'
export { issueRecord } from './issue/issue-record.ts'
export { replyJobs } from './issue/issue-unanswered.ts'
export {
  countUnopened,
  listOpened,
  listReceipts,
  listReceived,
  type Receipt,
  type Received,
} from './issue/receipt-store.ts'
export { replyMisfits } from './due/reply-misfits.ts'
export { replyDues } from './due/reply-dues.ts'
export { LatelyRepliedList } from './due/lately-replied.tsx'
export { listLatelyReplied, type LatelyReplied } from './due/lately-replied-store.ts'
export { replyRecordPanel } from './record-panel.tsx'
export { sendReply } from './reply/send-reply.ts'
export { findSentReply } from './reply-store.ts'
export { replyEventSentences } from './reply-events.ts'
export { replyVisitPanel } from './visit-panel.tsx'
export { learnReceived, listOthersReceived, type OthersReceived, type ReceivedSource } from './issue/other-received.ts'
export { listHoldersAt, type Holder } from './school-people-store.ts'
export type { Mark, Reply } from './reply.ts'

/** The way of a record to the school and back: read for accuracy, replied to, answered, issued, received. */
export function replyRoutes(app: FastifyInstance, web: Web): void {
  askingRoutes(app, web)
  signedInRoutes(app, web)
  linkRoutes(app, web)
  answerRoutes(app, web)
  issueRoutes(app, web)
}
